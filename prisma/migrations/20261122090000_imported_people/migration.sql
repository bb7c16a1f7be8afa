-- AlterEnum
ALTER TYPE "role" ADD VALUE 'LEADER';

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "dataset_slug" TEXT;

-- AlterTable
ALTER TABLE "official" ADD COLUMN     "dataset_slug" TEXT;

-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "dataset_slug" TEXT,
ADD COLUMN     "office_as_reported" TEXT,
ADD COLUMN     "speaker_as_reported" TEXT;

-- AlterTable
ALTER TABLE "tenure" ADD COLUMN     "dataset_slug" TEXT,
ADD COLUMN     "still_held_on" DATE;

-- CreateIndex
CREATE INDEX "event_dataset_slug_idx" ON "event"("dataset_slug");

-- CreateIndex
CREATE INDEX "official_dataset_slug_idx" ON "official"("dataset_slug");

-- CreateIndex
CREATE INDEX "statement_dataset_slug_idx" ON "statement"("dataset_slug");

-- CreateIndex
CREATE INDEX "tenure_dataset_slug_idx" ON "tenure"("dataset_slug");

-- AddForeignKey
ALTER TABLE "official" ADD CONSTRAINT "official_dataset_slug_fkey" FOREIGN KEY ("dataset_slug") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_dataset_slug_fkey" FOREIGN KEY ("dataset_slug") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_dataset_slug_fkey" FOREIGN KEY ("dataset_slug") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_dataset_slug_fkey" FOREIGN KEY ("dataset_slug") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- ---------------------------------------------------------------- written by hand

ALTER TABLE "tenure"
  ADD CONSTRAINT "tenure_still_held" CHECK (
    "still_held_on" IS NULL OR ("ended_on" IS NULL AND "still_held_on" >= "started_on_lower"));

-- What was reported of a speaker is a dataset's.
ALTER TABLE "statement"
  ADD CONSTRAINT "statement_as_reported" CHECK (
    "dataset_slug" IS NOT NULL OR num_nonnulls("speaker_as_reported", "office_as_reported") = 0);
