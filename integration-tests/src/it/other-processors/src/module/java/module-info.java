@SuppressWarnings("requires-automatic") // Dagger and MapStruct are not modules yet
module com.acme.shop {
    requires io.cachesmith;
    requires static java.compiler;
    requires dagger;
    requires jakarta.inject;
    requires org.mapstruct;
    requires static io.soabase.recordbuilder.core;
    requires static lombok;
}
