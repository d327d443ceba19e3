-- The quality loop: checks of replies, surveys, corrections, complaints, reviews, the shop's own texts.
CREATE TABLE "CheckSettings" (
    "shopId" UUID NOT NULL,
    "levels" JSONB NOT NULL DEFAULT '{}',
    "forbiddenWords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "allowedHosts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "changedAt" TIMESTAMPTZ(3),
    "changedById" UUID,
    CONSTRAINT "CheckSettings_pkey" PRIMARY KEY ("shopId")
);
CREATE TABLE "SurveySettings" (
    "shopId" UUID NOT NULL,
    "enabledAt" TIMESTAMPTZ(3),
    "delayHours" INTEGER NOT NULL DEFAULT 24,
    "words" JSONB NOT NULL DEFAULT '{}',
    "testHash" TEXT,
    "changedAt" TIMESTAMPTZ(3),
    "changedById" UUID,
    CONSTRAINT "SurveySettings_pkey" PRIMARY KEY ("shopId")
);
CREATE TABLE "Survey" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "addressKey" TEXT,
    "agentId" UUID,
    "language" TEXT,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "skippedFor" TEXT,
    "messageId" UUID,
    "sentAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "tokenHash" TEXT,
    "rating" INTEGER,
    "comment" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Survey_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "Correction" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "correctsId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "wrong" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    CONSTRAINT "Correction_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "Complaint" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID,
    "about" TEXT NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "investigatedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "answerMessageId" UUID,
    "outcome" TEXT,
    "remedy" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "Review" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "reasons" JSONB NOT NULL,
    "agentId" UUID,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3),
    "reviewedById" UUID,
    "scores" JSONB,
    "note" TEXT,
    CONSTRAINT "Review_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "ExampleTicket" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,
    CONSTRAINT "ExampleTicket_pkey" PRIMARY KEY ("shopId","ticketId")
);
CREATE TABLE "ShopText" (
    "shopId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    CONSTRAINT "ShopText_pkey" PRIMARY KEY ("shopId","key")
);
CREATE TABLE "TextSync" (
    "shopId" UUID NOT NULL,
    "policiesAt" TIMESTAMPTZ(3),
    "policiesTrouble" TEXT,
    "productsAt" TIMESTAMPTZ(3),
    "productsTrouble" TEXT,
    "productsChangedTo" TIMESTAMPTZ(3),
    CONSTRAINT "TextSync_pkey" PRIMARY KEY ("shopId")
);
CREATE TABLE "ShopTextVersion" (
    "shopId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ShopTextVersion_pkey" PRIMARY KEY ("shopId","key","version")
);
CREATE TABLE "ReplyDrift" (
    "shopId" UUID NOT NULL,
    "savedReplyId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "quotes" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    CONSTRAINT "ReplyDrift_pkey" PRIMARY KEY ("shopId","savedReplyId","key","version")
);
CREATE TABLE "SavedReplyUse" (
    "shopId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "savedReplyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "filled" TEXT NOT NULL,
    "kept" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SavedReplyUse_pkey" PRIMARY KEY ("shopId","messageId")
);
CREATE UNIQUE INDEX "SurveySettings_testHash_key" ON "SurveySettings"("testHash");
CREATE UNIQUE INDEX "Survey_tokenHash_key" ON "Survey"("tokenHash");
CREATE INDEX "Survey_shopId_addressKey_sentAt_idx" ON "Survey"("shopId", "addressKey", "sentAt");
CREATE INDEX "Survey_shopId_answeredAt_idx" ON "Survey"("shopId", "answeredAt");
CREATE UNIQUE INDEX "Survey_shopId_ticketId_key" ON "Survey"("shopId", "ticketId");
CREATE INDEX "Correction_shopId_ticketId_idx" ON "Correction"("shopId", "ticketId");
CREATE INDEX "Correction_shopId_at_idx" ON "Correction"("shopId", "at");
CREATE UNIQUE INDEX "Correction_shopId_messageId_key" ON "Correction"("shopId", "messageId");
CREATE INDEX "Complaint_shopId_ticketId_idx" ON "Complaint"("shopId", "ticketId");
CREATE INDEX "Complaint_shopId_openedAt_idx" ON "Complaint"("shopId", "openedAt");
CREATE INDEX "Review_shopId_ticketId_idx" ON "Review"("shopId", "ticketId");
CREATE INDEX "Review_shopId_queuedAt_idx" ON "Review"("shopId", "queuedAt");
CREATE INDEX "SavedReplyUse_shopId_savedReplyId_at_idx" ON "SavedReplyUse"("shopId", "savedReplyId", "at");
ALTER TABLE "CheckSettings" ADD CONSTRAINT "CheckSettings_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SurveySettings" ADD CONSTRAINT "SurveySettings_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_shopId_correctsId_fkey" FOREIGN KEY ("shopId", "correctsId") REFERENCES "Message"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_shopId_messageId_fkey" FOREIGN KEY ("shopId", "messageId") REFERENCES "Message"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ExampleTicket" ADD CONSTRAINT "ExampleTicket_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ShopText" ADD CONSTRAINT "ShopText_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TextSync" ADD CONSTRAINT "TextSync_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ShopTextVersion" ADD CONSTRAINT "ShopTextVersion_shopId_key_fkey" FOREIGN KEY ("shopId", "key") REFERENCES "ShopText"("shopId", "key") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReplyDrift" ADD CONSTRAINT "ReplyDrift_shopId_savedReplyId_fkey" FOREIGN KEY ("shopId", "savedReplyId") REFERENCES "SavedReply"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReplyDrift" ADD CONSTRAINT "ReplyDrift_shopId_key_version_fkey" FOREIGN KEY ("shopId", "key", "version") REFERENCES "ShopTextVersion"("shopId", "key", "version") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SavedReplyUse" ADD CONSTRAINT "SavedReplyUse_shopId_messageId_fkey" FOREIGN KEY ("shopId", "messageId") REFERENCES "Message"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SavedReplyUse" ADD CONSTRAINT "SavedReplyUse_shopId_savedReplyId_fkey" FOREIGN KEY ("shopId", "savedReplyId") REFERENCES "SavedReply"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "Complaint_one_open" ON "Complaint"("shopId", "ticketId") WHERE "closedAt" IS NULL;
CREATE UNIQUE INDEX "Review_one_open" ON "Review"("shopId", "ticketId") WHERE "reviewedAt" IS NULL;
CREATE INDEX "Survey_waiting" ON "Survey"("dueAt") WHERE "sentAt" IS NULL AND "skippedFor" IS NULL;
ALTER TABLE "CheckSettings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "CheckSettings"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "SurveySettings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "SurveySettings"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Survey" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Survey"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
-- Since when records of a sending domain are gone that were right before.
ALTER TABLE "SendingDomain" ADD COLUMN "lostAt" TIMESTAMPTZ(3);

ALTER TABLE "Correction" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Correction"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Complaint" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Complaint"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Review" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Review"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "ExampleTicket" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ExampleTicket"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE INDEX "ReplyDrift_open" ON "ReplyDrift"("shopId", "savedReplyId") WHERE "settledAt" IS NULL;
ALTER TABLE "ShopText" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ShopText"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "TextSync" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "TextSync"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "ShopTextVersion" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ShopTextVersion"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "ReplyDrift" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ReplyDrift"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "SavedReplyUse" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "SavedReplyUse"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));

-- Doors in the wall. The link in a survey names no shop: its hash finds it. The sweep looks for surveys that are due. Ids only.
CREATE FUNCTION survey_across_shops(wanted text)
  RETURNS TABLE ("shopId" uuid, "surveyId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "shopId", "id" FROM "Survey" WHERE "tokenHash" = wanted
        UNION ALL SELECT "shopId", NULL FROM "SurveySettings" WHERE "testHash" = wanted $$;
CREATE FUNCTION due_surveys_across_shops(before timestamptz)
  RETURNS TABLE ("shopId" uuid, "surveyId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT v."shopId", v."id" FROM "Survey" v JOIN "Shop" s ON s."id" = v."shopId" AND s."uninstalledAt" IS NULL
        WHERE v."sentAt" IS NULL AND v."skippedFor" IS NULL AND v."dueAt" <= before ORDER BY v."dueAt" LIMIT 1000 $$;
