package io.cachesmith.processor;

/**
 * What is known of the number of elements of an array, a collection, a map, a stream or a batch.
 *
 * @param low there are not fewer
 * @param high there are not more; {@link Long#MAX_VALUE} if nothing is known, or if there is no end
 * @param distinct not fewer are different from each other
 * @param change what others can do to it
 */
record Size(long low, long high, long distinct, Change change) {

    /** What whoever has it can change. */
    enum Change {
        NOTHING,
        ELEMENTS,
        NUMBER;

        private Change or(Change other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    static final Size UNKNOWN = new Size(0, Long.MAX_VALUE, 0, Change.NUMBER);

    static final Size ENDLESS = new Size(Long.MAX_VALUE, Long.MAX_VALUE, 1, Change.NOTHING);

    Size {
        low = Math.max(low, 0);
        high = Math.max(high, low);
        distinct = Math.min(Math.max(distinct, Math.min(1, low)), low);
    }

    static Size exactly(long number) {
        return new Size(number, number, 0, Change.NOTHING);
    }

    static Size of(Range number) {
        return new Size(number.low(), number.high(), 0, Change.NOTHING);
    }

    Range range() {
        return new Range(low, high);
    }

    boolean isKnown() {
        return low > 0 || high < Long.MAX_VALUE;
    }

    Size changing(Change other) {
        return new Size(low, high, distinct, other);
    }

    Size withDistinct(long number) {
        return new Size(low, high, number, change);
    }

    /** Each is different from all others. */
    Size allDistinct() {
        return withDistinct(low);
    }

    /** Each was replaced by something of which nothing is known. */
    Size mapped() {
        return new Size(low, high, 0, Change.NOTHING);
    }

    /** Some may have been left out. */
    Size filtered() {
        return new Size(0, high, 0, Change.NOTHING);
    }

    /** What is equal to another one was left out. */
    Size deduplicated() {
        return new Size(distinct, high, distinct, change);
    }

    /** As many as a comparator of its own leaves. */
    Size sortedSet() {
        return new Size(Math.min(1, low), high, 0, change);
    }

    /** One of the two. */
    Size or(Size other) {
        return new Size(
                Math.min(low, other.low),
                Math.max(high, other.high),
                Math.min(distinct, other.distinct),
                change.or(other.change));
    }

    /** One behind the other. */
    Size plus(Size other) {
        return new Size(sum(low, other.low), sum(high, other.high), Math.max(distinct, other.distinct), Change.NOTHING);
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    /** Without the first ones, of which the number is known. */
    Size skipping(Range number) {
        long most = Math.max(0, number.high());
        long least = Math.max(0, number.low());
        return part(new Range(
                low == Long.MAX_VALUE ? low : Math.max(0, low - most),
                high == Long.MAX_VALUE ? high : Math.max(0, high - least)));
    }

    /** A part, of which the number is known: as many are lost as are left out, at the most. */
    Size part(Range number) {
        long lost = high == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, high - Math.max(0, number.low()));
        return new Size(number.low(), number.high(), distinct - Math.min(distinct, lost), change);
    }

    /** The first of them. */
    Size limited(Range number) {
        return part(range().min(number));
    }

    /** What is left of a batch that was made of these; none is made of too many. */
    Size asBatch(int limit) {
        return low > limit ? UNKNOWN.filtered() : new Size(distinct, Math.min(high, limit), distinct, Change.NOTHING);
    }

    /** What is known after others had it. */
    Size shared() {
        return switch (change) {
            case NOTHING -> this;
            case ELEMENTS -> withDistinct(0);
            case NUMBER -> UNKNOWN;
        };
    }
}
