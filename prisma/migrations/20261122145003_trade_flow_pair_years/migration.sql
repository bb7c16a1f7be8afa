-- The years of a pair: a plan that fits all values takes this index, not that of all partners in these years.

-- DropIndex
DROP INDEX "trade_flow_reporter_code_year_idx";

-- CreateIndex
CREATE INDEX "trade_flow_reporter_code_year_partner_code_idx" ON "trade_flow"("reporter_code", "year", "partner_code");
