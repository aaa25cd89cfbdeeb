package demo.shop;

public interface Counted<T> {

    default Class<?> countedAs(Class<T> type) {
        return type;
    }
}
