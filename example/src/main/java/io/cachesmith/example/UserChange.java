package io.cachesmith.example;

/**
 * What {@code PUT /users/{uuid}} changes.
 *
 * @param name the new name
 * @param email the new address
 * @param plan the new plan
 */
record UserChange(String name, String email, Plan plan) {

    UserChange {
        Inputs.check(name != null && !name.isBlank() && name.length() <= 100, "name must have 1 to 100 characters.");
        Inputs.check(
                email != null && email.length() <= 200 && email.matches("[^@\\s]+@[^@\\s]+"),
                "email must be an address of at most 200 characters.");
        Inputs.check(plan != null, "plan must be FREE, PRO or TEAM.");
    }
}
