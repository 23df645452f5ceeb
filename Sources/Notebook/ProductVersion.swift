/// Which versions this is and speaks.
public enum ProductVersion {
    public static let current = "0.1.0"
    /// The release of Kubernetes whose behavior is simulated.
    public static let kubernetes = "1.36"
}
