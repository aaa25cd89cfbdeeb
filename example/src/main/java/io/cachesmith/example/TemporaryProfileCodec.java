package io.cachesmith.example;

import io.cachesmith.Codec;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Stands in until codecs of records are generated. */
public final class TemporaryProfileCodec implements Codec<UserProfile> {

    @Override
    public byte[] encode(UserProfile user) {
        return String.join(
                        "\n",
                        user.uuid().toString(),
                        user.name(),
                        user.email(),
                        user.plan().name(),
                        user.memberSince().toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public UserProfile decode(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        return new UserProfile(
                UUID.fromString(lines[0]), lines[1], lines[2], Plan.valueOf(lines[3]), LocalDate.parse(lines[4]));
    }
}
