package com.acme.shop;

import java.util.List;
import lombok.Builder;
import lombok.Value;

/** What the application has; Lombok writes its builder and its accessors. */
@Value
@Builder
public class User {

    String name;

    List<String> roles;
}
