package io.cachesmith.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.benchmarks.peer.PeerCodec;
import org.junit.jupiter.api.Test;

/** What the documentation says of the sizes. */
class ContentTest {

    @Test
    void aProfileHasSomeFiveHundredBytes() {
        assertThat(bytes(Content.Kind.PROFILE)).isBetween(480, 540);
    }

    @Test
    void aBigProfileHasSomeThreeThousandBytes() {
        assertThat(bytes(Content.Kind.BIG_PROFILE)).isBetween(2_700, 3_300);
    }

    @Test
    void bothCodecsMakeTheSameBytes() {
        for (Content.Kind kind : Content.Kind.values()) {
            Content content = Content.of(kind);
            assertThat(PeerCodec.ours(content).encode(content.value()))
                    .isEqualTo(PeerCodec.byHand(content).encode(content.value()));
        }
    }

    private static int bytes(Content.Kind kind) {
        Content content = Content.of(kind);
        return PeerCodec.byHand(content).encode(content.value()).length;
    }
}
