-- Lists have no gaps: their items are never null in an answer, which is written from the column as it is.

ALTER TABLE "country" ADD CONSTRAINT "country_aliases_items" CHECK (array_position("aliases", NULL) IS NULL);
ALTER TABLE "official" ADD CONSTRAINT "official_aliases_items" CHECK (array_position("aliases", NULL) IS NULL);
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_aliases_items" CHECK (array_position("aliases", NULL) IS NULL);
ALTER TABLE "statement" ADD CONSTRAINT "statement_topics_items" CHECK (array_position("topics", NULL) IS NULL);
ALTER TABLE "sanctions_waiver" ADD CONSTRAINT "sanctions_waiver_conditions_items" CHECK (array_position("conditions", NULL) IS NULL);
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_notes_items" CHECK (array_position("notes", NULL) IS NULL);
