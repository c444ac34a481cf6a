BEGIN TRANSACTION;
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE card_state (
	learner INTEGER NOT NULL, 
	deck TEXT NOT NULL, 
	card TEXT NOT NULL, 
	repetitions INTEGER NOT NULL, 
	interval INTEGER NOT NULL, 
	easiness INTEGER NOT NULL, 
	due TEXT NOT NULL, 
	lapses INTEGER NOT NULL, 
	PRIMARY KEY (learner, deck, card), 
	FOREIGN KEY(learner) REFERENCES learner (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "card_state" VALUES(1,'foot','landing',1,1,250,'2026-11-25',0);
INSERT INTO "card_state" VALUES(1,'foot','push-off',2,6,250,'2026-11-30',0);
INSERT INTO "card_state" VALUES(1,'hip','abductor',2,6,250,'2026-11-30',0);
INSERT INTO "card_state" VALUES(1,'hip','extensor',2,6,250,'2026-11-30',0);
INSERT INTO "card_state" VALUES(1,'hip','flexor',2,6,236,'2026-11-30',0);
CREATE TABLE device (
	id TEXT NOT NULL, 
	own INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "device" VALUES('01a207bb-b6bc-7ccd-8233-a406f73914e2',1);
CREATE TABLE event (
	id TEXT NOT NULL, 
	device TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	learner INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	takes_back TEXT, 
	deck TEXT NOT NULL, 
	card TEXT NOT NULL, 
	answered_at TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	zone TEXT NOT NULL, 
	form TEXT, 
	language TEXT, 
	quality INTEGER, 
	correct INTEGER, 
	milliseconds INTEGER, 
	words INTEGER, 
	away INTEGER, 
	chosen TEXT, 
	confidence TEXT, 
	scheduler TEXT, 
	scheduler_version INTEGER, 
	before_repetitions INTEGER, 
	before_interval INTEGER, 
	before_easiness INTEGER, 
	after_repetitions INTEGER, 
	after_interval INTEGER, 
	after_easiness INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE (device, sequence), 
	UNIQUE (takes_back), 
	CONSTRAINT kind_is_known CHECK (kind IN ('answer', 'drill', 'undo')), 
	CONSTRAINT only_undo_takes_back CHECK ((kind = 'undo') = (takes_back IS NOT NULL)), 
	CONSTRAINT quality_is_sm2s CHECK (kind = 'undo' OR coalesce(quality, -1) BETWEEN 0 AND 5), 
	FOREIGN KEY(device) REFERENCES device (id), 
	FOREIGN KEY(learner) REFERENCES learner (id), 
	FOREIGN KEY(takes_back) REFERENCES event (id)
)
 STRICT

;
INSERT INTO "event" VALUES('01a207bb-b6c8-7691-bdcd-1d527abcc616','01a207bb-b6bc-7ccd-8233-a406f73914e2',1,1,'answer',NULL,'hip','extensor','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',4,1,8000,10,0,'key',NULL,'sm2',1,0,0,250,1,1,250);
INSERT INTO "event" VALUES('01a207bb-b6cc-736d-bf0d-afa31ab2eb1d','01a207bb-b6bc-7ccd-8233-a406f73914e2',2,1,'answer',NULL,'foot','push-off','2026-11-23T09:01:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',1,NULL,8000,6,0,NULL,NULL,'sm2',1,0,0,250,0,1,250);
INSERT INTO "event" VALUES('01a207bb-b6ce-7fa9-be3b-f1bb057d4258','01a207bb-b6bc-7ccd-8233-a406f73914e2',3,1,'undo','01a207bb-b6cc-736d-bf0d-afa31ab2eb1d','foot','push-off','2026-11-23T09:01:00.000000+00:00','2026-11-23','Europe/Berlin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a207bb-b6d4-71c5-b6f7-24512f53ccb6','01a207bb-b6bc-7ccd-8233-a406f73914e2',4,1,'answer',NULL,'foot','push-off','2026-11-23T09:01:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',4,NULL,8000,6,0,NULL,NULL,'sm2',1,0,0,250,1,1,250);
INSERT INTO "event" VALUES('01a207bb-b6d5-774f-ba79-b391d52826c4','01a207bb-b6bc-7ccd-8233-a406f73914e2',5,1,'answer',NULL,'hip','flexor','2026-11-23T09:02:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',3,NULL,8000,5,0,NULL,NULL,'sm2',1,0,0,250,1,1,236);
INSERT INTO "event" VALUES('01a207bb-b6d7-7d75-9c3e-c9f0dc7932d4','01a207bb-b6bc-7ccd-8233-a406f73914e2',6,1,'answer',NULL,'foot','landing','2026-11-23T09:03:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',2,0,8000,9,0,NULL,'unknown','sm2',1,0,0,250,0,1,250);
INSERT INTO "event" VALUES('01a207bb-b6d8-792b-8450-db0ea6983683','01a207bb-b6bc-7ccd-8233-a406f73914e2',7,1,'answer',NULL,'hip','abductor','2026-11-23T09:04:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',4,1,8000,13,0,'key',NULL,'sm2',1,0,0,250,1,1,250);
INSERT INTO "event" VALUES('01a207bb-b6d9-79ba-a785-1377bd39e186','01a207bb-b6bc-7ccd-8233-a406f73914e2',8,1,'drill',NULL,'hip','flexor','2026-11-23T09:05:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',4,NULL,8000,5,0,NULL,NULL,'sm2',1,1,1,236,1,1,236);
INSERT INTO "event" VALUES('01a207bb-b6da-7314-9269-99670d91cdcd','01a207bb-b6bc-7ccd-8233-a406f73914e2',9,1,'drill',NULL,'foot','landing','2026-11-23T09:06:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',4,1,8000,9,0,'key',NULL,'sm2',1,0,1,250,0,1,250);
INSERT INTO "event" VALUES('01a207bb-b6df-7268-8482-5eb2aaec2231','01a207bb-b6bc-7ccd-8233-a406f73914e2',10,1,'answer',NULL,'foot','push-off','2026-11-24T09:07:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',4,NULL,8000,6,0,NULL,NULL,'sm2',1,1,1,250,2,6,250);
INSERT INTO "event" VALUES('01a207bb-b6e1-707b-b207-eeba49585161','01a207bb-b6bc-7ccd-8233-a406f73914e2',11,1,'answer',NULL,'hip','flexor','2026-11-24T09:08:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',1,NULL,8000,5,0,NULL,NULL,'sm2',1,1,1,236,0,1,236);
INSERT INTO "event" VALUES('01a207bb-b6e2-71b8-a160-7adfc1a2f372','01a207bb-b6bc-7ccd-8233-a406f73914e2',12,1,'undo','01a207bb-b6e1-707b-b207-eeba49585161','hip','flexor','2026-11-24T09:08:00.000000+00:00','2026-11-24','Europe/Berlin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a207bb-b6e7-7096-beec-059f0f936fc3','01a207bb-b6bc-7ccd-8233-a406f73914e2',13,1,'answer',NULL,'hip','flexor','2026-11-24T09:08:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',4,NULL,8000,5,0,NULL,NULL,'sm2',1,1,1,236,2,6,236);
INSERT INTO "event" VALUES('01a207bb-b6e8-7cd3-a1b8-de49760c76d7','01a207bb-b6bc-7ccd-8233-a406f73914e2',14,1,'answer',NULL,'hip','abductor','2026-11-24T09:09:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',4,1,8000,13,0,'key',NULL,'sm2',1,1,1,250,2,6,250);
INSERT INTO "event" VALUES('01a207bb-b6ea-786a-95c5-af0cea28e487','01a207bb-b6bc-7ccd-8233-a406f73914e2',15,1,'answer',NULL,'hip','extensor','2026-11-24T09:10:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',4,1,8000,10,0,'key',NULL,'sm2',1,1,1,250,2,6,250);
INSERT INTO "event" VALUES('01a207bb-b6eb-7e95-b216-ba64d4e2a00f','01a207bb-b6bc-7ccd-8233-a406f73914e2',16,1,'answer',NULL,'foot','landing','2026-11-24T09:11:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',4,1,8000,9,0,'key',NULL,'sm2',1,0,1,250,1,1,250);
CREATE TABLE learner (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
)
 STRICT

;
INSERT INTO "learner" VALUES(1,'Standard');
CREATE TABLE setting (
	learner INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (learner, name), 
	FOREIGN KEY(learner) REFERENCES learner (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE INDEX event_of_day ON event (learner, study_day);
CREATE INDEX event_of_form ON event (learner, form, sequence);
CREATE INDEX event_of_card ON event (learner, deck, card);
COMMIT;
