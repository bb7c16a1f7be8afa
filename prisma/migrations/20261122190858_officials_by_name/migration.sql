-- DropIndex
DROP INDEX "tenure_country_code_official_slug_idx";

-- AlterTable
ALTER TABLE "tenure" ADD COLUMN     "official_name" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "tenure_country_code_official_name_official_slug_idx" ON "tenure"("country_code", "official_name", "official_slug");

-- ---------------------------------------------------------------- written by hand

-- The name of an official stands with the tenures too, so that those of a country are read in its order off one index.
CREATE FUNCTION "tenure_takes_name"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  NEW.official_name := coalesce((SELECT name FROM official WHERE slug = NEW.official_slug), '');
  RETURN NEW;
END $$;
CREATE TRIGGER "tenure_takes_name" BEFORE INSERT OR UPDATE OF "official_slug", "official_name" ON "tenure"
  FOR EACH ROW EXECUTE FUNCTION "tenure_takes_name"();

CREATE FUNCTION "official_gives_name"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tenure SET official_name = NEW.name WHERE official_slug = NEW.slug;
  RETURN NULL;
END $$;
CREATE TRIGGER "official_gives_name" AFTER UPDATE OF "name" ON "official"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION "official_gives_name"();

UPDATE "tenure" SET "official_name" = official.name FROM "official" WHERE official.slug = official_slug;
