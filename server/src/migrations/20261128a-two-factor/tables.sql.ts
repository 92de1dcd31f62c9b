/** As the entities declare them. */
export const tables = String.raw`
alter table "session" add column "by_provider" boolean not null default false;
alter table "tenant" add column "requires_two_factor" boolean not null default false;
alter table "user" add column "two_factor_since" timestamptz(3) null;
create table "second_factor" ("user_id" uuid not null, "sealed" text not null, "last_step" bigint null, "created_at" timestamptz(3) not null, primary key ("user_id"));
create table "recovery_code" ("user_id" uuid not null, "code_hash" bytea not null, "used_at" timestamptz(3) null, primary key ("user_id", "code_hash"));
create table "sign_in_challenge" ("token_hash" bytea not null, "user_id" uuid not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("token_hash"));
create index "sign_in_challenge_user_id_index" on "sign_in_challenge" ("user_id");
alter table "second_factor" enable row level security;
alter table "second_factor" force row level security;
create policy "owner" on "second_factor" to "filiera_owner" using (true) with check (true);
alter table "recovery_code" enable row level security;
alter table "recovery_code" force row level security;
create policy "owner" on "recovery_code" to "filiera_owner" using (true) with check (true);
alter table "sign_in_challenge" enable row level security;
alter table "sign_in_challenge" force row level security;
create policy "owner" on "sign_in_challenge" to "filiera_owner" using (true) with check (true);
`;
