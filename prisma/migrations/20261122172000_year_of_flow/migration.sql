-- ---------------------------------------------------------------- written by hand

-- Queries look for the days of a year where the key has the day: the two must agree.
ALTER TABLE "trade_flow"
  ADD CONSTRAINT "trade_flow_year" CHECK ("year" = extract(year FROM "period_start"));
