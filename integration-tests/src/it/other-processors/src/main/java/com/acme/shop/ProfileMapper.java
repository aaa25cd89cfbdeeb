package com.acme.shop;

import org.mapstruct.Mapper;

/** MapStruct needs what Lombok wrote. */
@Mapper
public interface ProfileMapper {

    Profile toProfile(User user);

    User toUser(Profile profile);
}
