package io.cachesmith.codec;

import java.util.Random;

/** Texts that are nearly right. */
public final class TextMutations {

    private static final String ALPHABET = "0123456789019-:.TZ+tz, abfAFgG\u0661\uFF11\u0000\u00E9\uD83D";

    private TextMutations() {}

    public static String mutate(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3) / 2; times > 0; times--) {
            int at = random.nextInt(mutated.length() + 1);
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (at == mutated.length()) {
                mutated.append(c);
            } else {
                switch (random.nextInt(8)) {
                    case 0 -> mutated.insert(at, c);
                    case 1 -> mutated.deleteCharAt(at);
                    case 2 -> mutated.setLength(at);
                    default -> mutated.setCharAt(at, c);
                }
            }
        }
        return mutated.toString();
    }

    /** Puts a text where a reader that goes too far finds more of the same. */
    static char[] between(String before, String text, String after) {
        return (before + text + after).toCharArray();
    }
}
