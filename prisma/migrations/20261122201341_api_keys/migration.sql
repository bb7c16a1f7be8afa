-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "points_per_minute" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_on" DATE,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- ---------------------------------------------------------------- written by hand

ALTER TABLE "api_key"
  ADD CONSTRAINT "api_key_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "api_key_scopes_items" CHECK (coalesce(cardinality("scopes"), 0) > 0 AND array_position("scopes", NULL) IS NULL),
  ADD CONSTRAINT "api_key_points" CHECK ("points_per_minute" > 0);

-- The role of the API cannot read the table. It asks these two, with the hash of a secret that it was sent: who does not
-- have the secret learns nothing. They run with the rights of the owner, so that their search_path is fixed, with
-- temporary tables last.
CREATE FUNCTION "find_api_key"(of_hash TEXT)
  RETURNS TABLE (id TEXT, name TEXT, scopes TEXT[], points_per_minute INTEGER, expires_at TIMESTAMPTZ, is_noted BOOLEAN)
  LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT k.id, k.name, k.scopes, k.points_per_minute, k.expires_at, coalesce(k.last_used_on >= current_date, false)
  FROM api_key AS k
  WHERE k.hash = of_hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())
$$;

-- Notes the day, at most once: the only row that the API's role can change.
CREATE FUNCTION "note_api_key"(of_hash TEXT) RETURNS VOID LANGUAGE sql VOLATILE SECURITY DEFINER AS $$
  UPDATE api_key SET last_used_on = current_date
  WHERE hash = of_hash AND revoked_at IS NULL AND last_used_on IS DISTINCT FROM current_date
$$;

REVOKE EXECUTE ON FUNCTION "find_api_key"(TEXT), "note_api_key"(TEXT) FROM PUBLIC;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION find_api_key(TEXT) SET search_path = pg_catalog, %I, pg_temp', current_schema());
  EXECUTE format('ALTER FUNCTION note_api_key(TEXT) SET search_path = pg_catalog, %I, pg_temp', current_schema());
END $$;
