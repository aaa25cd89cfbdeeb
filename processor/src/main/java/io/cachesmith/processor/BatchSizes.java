package io.cachesmith.processor;

/** The number of elements of a batch, in which each is different from all others. */
final class BatchSizes {

    /** What any batch holds at the most; a test compares it with the runtime's. */
    static final int LIMIT = 100;

    private BatchSizes() {}

    static boolean isBatch(Callee callee) {
        return callee.owner().equals(RuntimeNames.BATCH) || callee.owner().equals(RuntimeNames.ENTRY_BATCH);
    }

    static boolean isFactory(Callee callee) {
        return isBatch(callee) && callee.isStatic();
    }

    static Size read(Callee callee, SizeReader sizes) {
        return switch (callee.name()) {
            case "empty" -> Size.exactly(0);
            case "of", "copyOf" -> given(callee, sizes).asBatch(LIMIT);
            case "asList", "stream" -> sizes.read(callee.receiver()).changing(Size.Change.NOTHING);
            default -> Size.UNKNOWN;
        };
    }

    /** What is handed to a factory, before duplicates go. */
    static Size given(Callee factory, SizeReader sizes) {
        if (factory.name().equals("copyOf")) {
            return sizes.read(factory.argument(0));
        }
        return factory.owner().equals(RuntimeNames.BATCH)
                ? sizes.elements().arguments(factory)
                : sizes.elements().keys(factory);
    }
}
