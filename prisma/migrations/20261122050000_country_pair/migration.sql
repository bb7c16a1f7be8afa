-- ---------------------------------------------------------------- written by hand

-- Every ordered pair of two countries. Nothing is stored: the relation of two countries is what links to both.
CREATE VIEW "country_pair" AS
  SELECT "own"."code" AS "country_code", "other"."code" AS "partner_code"
  FROM "country" AS "own", "country" AS "other"
  WHERE "own"."code" <> "other"."code";
