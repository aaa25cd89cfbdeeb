package demo;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("named-module: ok in " + Main.class.getModule());
    }
}
