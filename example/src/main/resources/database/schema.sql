CREATE TABLE users (
    id           BIGINT PRIMARY KEY,
    uuid         UUID         NOT NULL UNIQUE,
    name         VARCHAR(100) NOT NULL,
    email        VARCHAR(200) NOT NULL,
    plan         VARCHAR(10)  NOT NULL,
    member_since DATE         NOT NULL
);

CREATE TABLE sessions (
    token      VARCHAR(43) PRIMARY KEY,
    user_id    BIGINT                   NOT NULL REFERENCES users (id),
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
