package io.cachesmith.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The hand-written UUIDs are those of the JDK, of which only the usual form is read. */
final class UuidTextTest {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Random random = new Random(3);

    private UUID next() {
        return random.nextInt(4) == 0
                ? new UUID(random.nextLong() >> random.nextInt(64), random.nextLong() >>> random.nextInt(64))
                : new UUID(random.nextLong(), random.nextLong());
    }

    @Test
    void whatIsWrittenIsWhatTheJdkWritesAndIsReadInEitherCase() {
        byte[] target = new byte[UuidText.LENGTH];
        for (int i = 0; i < 300_000; i++) {
            UUID uuid = next();
            UuidText.write(uuid, target);
            String text = new String(target, US_ASCII);
            if (!text.equals(uuid.toString())) {
                throw new AssertionError(uuid + " was written as " + text);
            }
            String read = i % 2 == 0 ? text : text.toUpperCase(Locale.ROOT);
            if (!UuidText.read(read.toCharArray(), 0, read.length()).equals(uuid)) {
                throw new AssertionError(read + " was not read");
            }
        }
    }

    @Test
    void onlyTheUsualFormIsRead() {
        for (int i = 0; i < 40_000; i++) {
            String text = TextMutations.mutate(next().toString(), random);
            char[] within = TextMutations.between("0", text, "0-0");
            if (FORM.matcher(text).matches()) {
                assertThat(UuidText.read(within, 1, text.length())).isEqualTo(UUID.fromString(text));
            } else {
                assertThatIllegalArgumentException().as(text).isThrownBy(() -> UuidText.read(within, 1, text.length()));
            }
        }
    }

    @Test
    void whatOnlyLooksLikeADigitIsNone() {
        for (String digit :
                List.of("g", "G", "/", ":", "@", "`", "\u0130", "\u0661", "\uFF11", "-", "\u007F", "\u0080")) {
            for (int at = 0; at < UuidText.LENGTH; at++) {
                String text = new StringBuilder("00000000-0000-0000-0000-000000000000")
                        .replace(at, at + 1, digit)
                        .toString();
                if (!FORM.matcher(text).matches()) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> UuidText.read(text.toCharArray(), 0, text.length()))
                            .withMessage("not a UUID");
                }
            }
        }
    }
}
