-- A rule tried on the tickets of the last month: what it would have done.
CREATE TABLE "RuleTrial" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ruleId" UUID,
    "rule" JSONB NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "lastTicketId" UUID,
    "found" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '[]',
    "ticketIds" UUID[],
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "byId" UUID,
    CONSTRAINT "RuleTrial_pkey" PRIMARY KEY ("shopId","id")
);
ALTER TABLE "RuleTrial" ADD CONSTRAINT "RuleTrial_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RuleTrial" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "RuleTrial"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
-- The history of a rule shows its newest runs.
CREATE INDEX "RuleRun_of_rule" ON "RuleRun" ("shopId", "ruleId", "at" DESC);
