package io.cachesmith.processor;

import java.util.function.LongBinaryOperator;

/**
 * What is known of a number.
 *
 * @param low it is not less
 * @param high it is not more
 */
record Range(long low, long high) {

    static final Range ANY = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

    static Range exactly(long number) {
        return new Range(number, number);
    }

    boolean isExact() {
        return low == high;
    }

    private boolean isBounded() {
        return low != Long.MIN_VALUE && high != Long.MAX_VALUE;
    }

    /** One of the two. */
    Range or(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    Range min(Range other) {
        return new Range(Math.min(low, other.low), Math.min(high, other.high));
    }

    Range max(Range other) {
        return new Range(Math.max(low, other.low), Math.max(high, other.high));
    }

    Range plus(Range other) {
        return combine(other, Math::addExact);
    }

    Range minus(Range other) {
        return combine(other, Math::subtractExact);
    }

    Range times(Range other) {
        return combine(other, Math::multiplyExact);
    }

    /** Of exact numbers only, where the operator is defined. */
    Range exactly(Range other, LongBinaryOperator operator) {
        return isExact() && other.isExact() && other.low != 0 ? exactly(operator.applyAsLong(low, other.low)) : ANY;
    }

    /** Nothing is known of what a type of the program cannot hold: it wraps around. */
    Range within(long least, long most) {
        return low < least || high > most ? ANY : this;
    }

    private Range combine(Range other, LongBinaryOperator operator) {
        if (!isBounded() || !other.isBounded()) {
            return ANY;
        }
        try {
            long a = operator.applyAsLong(low, other.low);
            long b = operator.applyAsLong(low, other.high);
            long c = operator.applyAsLong(high, other.low);
            long d = operator.applyAsLong(high, other.high);
            return new Range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
        } catch (ArithmeticException overflow) {
            return ANY;
        }
    }
}
