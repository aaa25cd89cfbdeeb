-- 990 more, so that there are a thousand: user 11 is 00000000-0000-4000-8000-000000000011, and so on.
INSERT INTO users (id, uuid, name, email, plan, member_since)
SELECT x,
       CAST('00000000-0000-4000-8000-' || LPAD(CAST(x AS VARCHAR), 12, '0') AS UUID),
       'User ' || x,
       'user' || x || '@example.org',
       'FREE',
       DATEADD(DAY, x, DATE '2020-01-01')
FROM SYSTEM_RANGE(11, 1000);
