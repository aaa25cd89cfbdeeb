package io.cachesmith.example;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the service shows of a user.
 *
 * @param uuid how the outside knows them
 * @param name what they are called
 * @param email where they are reached
 * @param plan what they pay for
 * @param memberSince the day they came
 */
public record UserProfile(UUID uuid, String name, String email, Plan plan, LocalDate memberSince) {}
