import CMalloc

/// Tells the C library's allocator what to expect: a cluster grows by small objects and gives
/// little back, so memory is asked of the kernel in large steps and kept.
enum Allocator {
    static func prepare() {
        mallopt(M_TOP_PAD, 256 << 20)
        mallopt(M_TRIM_THRESHOLD, 1 << 30)
        mallopt(M_MMAP_THRESHOLD, 32 << 20)
    }
}
