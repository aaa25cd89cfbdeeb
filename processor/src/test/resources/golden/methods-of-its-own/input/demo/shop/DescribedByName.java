package demo.shop;

public interface DescribedByName extends Described {

    @Override
    default String describe() {
        return toString();
    }
}
