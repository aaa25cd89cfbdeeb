package demo.shop;

import io.cachesmith.Codec;
import java.nio.charset.StandardCharsets;

public final class MoneyCodec implements Codec<Money> {

    @Override
    public byte[] encode(Money value) {
        return (value.cents() + " cents").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Money decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        return new Money(Long.parseLong(text.substring(0, text.indexOf(' '))));
    }
}
