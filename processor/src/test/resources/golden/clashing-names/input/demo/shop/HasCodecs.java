package demo.shop;

public interface HasCodecs {

    final class Codecs {}

    final class GeneratedCache {}

    @interface Generated {}
}
