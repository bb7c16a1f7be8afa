-- The orders that are asked for most in lists too long to be sorted for a page. Missing values come last in every order,
-- which Prisma cannot say of an index.

-- CreateIndex
CREATE INDEX "statement_latest_idx" ON "statement"("made_on_lower" DESC NULLS LAST, "slug" DESC);

-- CreateIndex
CREATE INDEX "trade_flow_largest_idx" ON "trade_flow"("value_usd" DESC NULLS LAST);
