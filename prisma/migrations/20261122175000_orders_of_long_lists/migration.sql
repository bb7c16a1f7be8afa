-- The order that is asked for most in a list too long to be sorted for a page. Missing days come last in every order,
-- which Prisma cannot say of an index.

-- CreateIndex
CREATE INDEX "statement_latest_idx" ON "statement"("made_on_lower" DESC NULLS LAST, "slug" DESC);
