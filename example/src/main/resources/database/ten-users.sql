INSERT INTO users (id, uuid, name, email, plan, member_since) VALUES
    (1,  'a1c3c2de-52a5-4d41-9f5e-1f3b8e0f6a01', 'Ada Adler',      'ada@example.org',    'TEAM', '2019-03-01'),
    (2,  'b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02', 'Björn Berg',     'bjoern@example.org', 'PRO',  '2019-11-17'),
    (3,  'c3e5f7a9-1b2d-4c4e-9f60-8b0c2d4e6f03', 'Chiara Conti',   'chiara@example.org', 'FREE', '2020-02-29'),
    (4,  'd4f60718-2c3e-4d5f-a071-9c1d3e5f7004', 'Dae-jung Do',    'dae@example.org',    'FREE', '2020-07-04'),
    (5,  'e5071829-3d4f-4e60-b182-ad2e4f607105', 'Elif Erdem',     'elif@example.org',   'PRO',  '2021-01-20'),
    (6,  'f618293a-4e50-4f71-8293-be3f50718206', 'Femi Falade',    'femi@example.org',   'TEAM', '2021-09-09'),
    (7,  '07293a4b-5f61-4082-93a4-cf4061829307', 'Grace Green',    'grace@example.org',  'FREE', '2022-05-15'),
    (8,  '183a4b5c-6072-4193-a4b5-d05172930408', 'Hoa Huỳnh',      'hoa@example.org',    'PRO',  '2023-08-01'),
    (9,  '294b5c6d-7183-42a4-b5c6-e16283041509', 'Ines Ibarra',    'ines@example.org',   'FREE', '2024-12-24'),
    (10, '3a5c6d7e-8294-43b5-86d7-f27394152610', 'Jun Jōnouchi',   'jun@example.org',    'FREE', '2026-01-05');
