import CMalloc

/// Tells the C library's allocator what to expect: a cluster grows by small objects and gives
/// little back, so memory is asked of the kernel in large steps and kept.
enum Allocator {
    static func prepare() {
        mallopt(M_TOP_PAD, 64 << 20)
        mallopt(M_TRIM_THRESHOLD, 512 << 20)
        mallopt(M_MMAP_THRESHOLD, 512 << 20)
    }
}
