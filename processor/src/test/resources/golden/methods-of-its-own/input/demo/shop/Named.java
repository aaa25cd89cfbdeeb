package demo.shop;

public interface Named {

    default String displayName() {
        return "visitors of " + this;
    }
}
