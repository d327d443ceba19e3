-- In which language a saved reply is written: dates, amounts and states are filled in it.
ALTER TABLE "SavedReply" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';
