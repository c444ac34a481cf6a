BEGIN TRANSACTION;
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
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
INSERT INTO "card_state" VALUES(1,'foot','landing',0,1,236,'2026-12-26',2);
INSERT INTO "card_state" VALUES(1,'foot','push-off',0,1,260,'2026-12-26',1);
INSERT INTO "card_state" VALUES(1,'hip','abductor',0,1,250,'2026-12-26',1);
INSERT INTO "card_state" VALUES(1,'hip','extensor',0,1,250,'2026-12-26',1);
INSERT INTO "card_state" VALUES(1,'hip','flexor',2,6,236,'2026-12-31',0);
CREATE TABLE device (
	id TEXT NOT NULL, 
	own INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "device" VALUES('01a215c8-26a2-763d-b880-9f365b6b4201',1);
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
	overruled INTEGER, 
	asked_entity TEXT, 
	taken_entity TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (device, sequence), 
	UNIQUE (takes_back), 
	CONSTRAINT kind_is_known CHECK (kind IN ('answer', 'drill', 'reset', 'undo')), 
	CONSTRAINT only_undo_takes_back CHECK ((kind = 'undo') = (takes_back IS NOT NULL)), 
	CONSTRAINT quality_is_sm2s CHECK (kind IN ('reset', 'undo') OR coalesce(quality, -1) BETWEEN 0 AND 5), 
	FOREIGN KEY(device) REFERENCES device (id), 
	FOREIGN KEY(learner) REFERENCES learner (id), 
	FOREIGN KEY(takes_back) REFERENCES event (id)
)
 STRICT

;
INSERT INTO "event" VALUES('01a215c8-26ec-7f56-bc07-def4146e7623','01a215c8-26a2-763d-b880-9f365b6b4201',1,1,'answer',NULL,'hip','extensor','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',4,1,4000,10,0,'key',NULL,'sm2',1,0,0,250,1,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-26f2-76d3-bee7-ae1a1ac056ac','01a215c8-26a2-763d-b880-9f365b6b4201',2,1,'answer',NULL,'foot','push-off','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',1,NULL,11000,6,0,NULL,NULL,'sm2',1,0,0,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-26f5-7bf9-bb58-a37bca620b34','01a215c8-26a2-763d-b880-9f365b6b4201',3,1,'answer',NULL,'hip','flexor','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',1,NULL,18000,5,0,NULL,NULL,'sm2',1,0,0,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-26f7-7e14-aab4-5b14b3f6f472','01a215c8-26a2-763d-b880-9f365b6b4201',4,1,'undo','01a215c8-26f5-7bf9-bb58-a37bca620b34','hip','flexor','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-271c-70a3-b7a1-33283028074f','01a215c8-26a2-763d-b880-9f365b6b4201',5,1,'answer',NULL,'hip','flexor','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',5,NULL,25000,5,1,NULL,NULL,'sm2',1,0,0,250,1,1,260,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2721-7bb5-8816-2165a6d4db54','01a215c8-26a2-763d-b880-9f365b6b4201',6,1,'answer',NULL,'foot','landing','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',3,1,32000,9,0,'key','guessed','sm2',1,0,0,250,1,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2725-7a54-a0f2-79b6e6e4d2f9','01a215c8-26a2-763d-b880-9f365b6b4201',7,1,'answer',NULL,'hip','abductor','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',0,0,39000,13,0,'adductor-longus','sure','sm2',1,0,0,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2726-7d9d-ab5c-bb6feb8cf4da','01a215c8-26a2-763d-b880-9f365b6b4201',8,1,'drill',NULL,'foot','push-off','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',1,NULL,46000,6,0,NULL,NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2729-7624-9539-b718c3746285','01a215c8-26a2-763d-b880-9f365b6b4201',9,1,'drill',NULL,'foot','landing','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',2,0,53000,9,1,NULL,'unknown','sm2',1,1,1,236,1,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-272a-7836-b442-9f7589a138d3','01a215c8-26a2-763d-b880-9f365b6b4201',10,1,'drill',NULL,'hip','abductor','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',0,0,60000,13,0,'adductor-longus','sure','sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-272b-796f-8fb2-f4e8665f4615','01a215c8-26a2-763d-b880-9f365b6b4201',11,1,'drill',NULL,'foot','push-off','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',4,NULL,67000,6,0,NULL,NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2735-7f7f-8fbb-3d5944b6aa27','01a215c8-26a2-763d-b880-9f365b6b4201',12,1,'drill',NULL,'foot','landing','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',0,0,74000,9,0,'isometric','sure','sm2',1,1,1,236,1,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2736-7c62-b6d9-94dbbee6a9a2','01a215c8-26a2-763d-b880-9f365b6b4201',13,1,'drill',NULL,'hip','abductor','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',4,1,81000,13,1,'key',NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2738-72ff-87d9-8c3692d683f5','01a215c8-26a2-763d-b880-9f365b6b4201',14,1,'answer',NULL,'foot','push-off','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',1,NULL,4000,6,0,NULL,NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-273d-74fa-8c2f-d7fa79477970','01a215c8-26a2-763d-b880-9f365b6b4201',15,1,'answer',NULL,'hip','flexor','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',3,NULL,11000,5,0,NULL,NULL,'sm2',1,1,1,260,2,6,246,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-273e-7c2b-8ac9-b2e511ec4af8','01a215c8-26a2-763d-b880-9f365b6b4201',16,1,'answer',NULL,'hip','abductor','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',0,0,18000,13,0,'iliopsoas','sure','sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2742-70ac-b92a-cc68d1eb6359','01a215c8-26a2-763d-b880-9f365b6b4201',17,1,'undo','01a215c8-273e-7c2b-8ac9-b2e511ec4af8','hip','abductor','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2760-7f22-83d1-1bdb92036e33','01a215c8-26a2-763d-b880-9f365b6b4201',18,1,'answer',NULL,'hip','abductor','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',4,1,25000,13,1,'key',NULL,'sm2',1,0,1,250,1,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2769-7017-889e-c059e94d726a','01a215c8-26a2-763d-b880-9f365b6b4201',19,1,'answer',NULL,'hip','extensor','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',4,1,32000,10,0,'key',NULL,'sm2',1,1,1,250,2,6,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-276a-7c5e-878f-58fc5129bf18','01a215c8-26a2-763d-b880-9f365b6b4201',20,1,'answer',NULL,'foot','landing','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',2,0,39000,9,0,NULL,'unknown','sm2',1,1,1,236,0,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-276b-7723-aad0-98859cd453f0','01a215c8-26a2-763d-b880-9f365b6b4201',21,1,'drill',NULL,'foot','push-off','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',1,NULL,46000,6,0,NULL,NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-276d-73c8-9e01-48663bb7d10e','01a215c8-26a2-763d-b880-9f365b6b4201',22,1,'drill',NULL,'hip','flexor','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',1,NULL,53000,5,1,NULL,NULL,'sm2',1,2,6,246,2,6,246,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2771-7721-ba3f-dbff98ab0919','01a215c8-26a2-763d-b880-9f365b6b4201',23,1,'drill',NULL,'foot','landing','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',0,0,60000,9,0,'isometric','sure','sm2',1,0,1,236,0,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2775-7103-8b97-9abbe1d22e1e','01a215c8-26a2-763d-b880-9f365b6b4201',24,1,'drill',NULL,'foot','push-off','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',1,NULL,67000,6,0,NULL,NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2776-7536-9ded-0907d5225d4f','01a215c8-26a2-763d-b880-9f365b6b4201',25,1,'drill',NULL,'hip','flexor','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',1,NULL,74000,5,0,NULL,NULL,'sm2',1,2,6,246,2,6,246,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2777-7902-83b7-0cb151fe7af5','01a215c8-26a2-763d-b880-9f365b6b4201',26,1,'drill',NULL,'foot','landing','2026-11-24T10:00:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',2,0,81000,9,1,NULL,'unknown','sm2',1,0,1,236,0,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2778-704a-8ce5-509c092e1d5d','01a215c8-26a2-763d-b880-9f365b6b4201',27,1,'answer',NULL,'foot','push-off','2026-11-25T11:00:00.000000+00:00','2026-11-25','America/New_York','flashcard','de',5,NULL,4000,6,0,NULL,NULL,'sm2',1,0,1,250,1,1,260,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2781-7723-a185-af287e8f2ac3','01a215c8-26a2-763d-b880-9f365b6b4201',28,1,'answer',NULL,'foot','landing','2026-11-25T11:00:00.000000+00:00','2026-11-25','America/New_York','choice','de',4,1,11000,9,0,'key',NULL,'sm2',1,0,1,236,1,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2782-7ded-9697-2a1d48292371','01a215c8-26a2-763d-b880-9f365b6b4201',29,1,'answer',NULL,'hip','abductor','2026-11-25T11:00:00.000000+00:00','2026-11-25','America/New_York','choice','de',2,0,18000,13,0,NULL,'unknown','sm2',1,1,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2783-7fe2-9734-4c6d1a9c36f0','01a215c8-26a2-763d-b880-9f365b6b4201',30,1,'undo','01a215c8-2782-7ded-9697-2a1d48292371','hip','abductor','2026-11-25T11:00:00.000000+00:00','2026-11-25','America/New_York',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27a7-7796-a674-962a23f1ff6f','01a215c8-26a2-763d-b880-9f365b6b4201',31,1,'answer',NULL,'hip','abductor','2026-11-25T11:00:00.000000+00:00','2026-11-25','America/New_York','choice','de',4,1,25000,13,1,'key',NULL,'sm2',1,1,1,250,2,6,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27a8-72e9-8836-6954099b10ca','01a215c8-26a2-763d-b880-9f365b6b4201',32,1,'reset',NULL,'hip','flexor','2026-11-25T11:00:00.000000+00:00','2026-11-25','America/New_York',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27aa-7e1d-bdb0-2810d0244173','01a215c8-26a2-763d-b880-9f365b6b4201',33,1,'answer',NULL,'foot','landing','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','choice','de',0,0,4000,9,0,'concentric','sure','sm2',1,1,1,236,0,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27b5-7a8e-b2d2-d4ffe02fb3fa','01a215c8-26a2-763d-b880-9f365b6b4201',34,1,'answer',NULL,'hip','abductor','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','choice','de',1,0,11000,13,0,'iliopsoas',NULL,'sm2',1,2,6,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27b6-7873-b284-2de789cfb87d','01a215c8-26a2-763d-b880-9f365b6b4201',35,1,'answer',NULL,'foot','push-off','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','flashcard','de',1,NULL,18000,6,0,NULL,NULL,'sm2',1,1,1,260,0,1,260,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27b7-78e1-aeeb-c31109e2f151','01a215c8-26a2-763d-b880-9f365b6b4201',36,1,'undo','01a215c8-27b6-7873-b284-2de789cfb87d','foot','push-off','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27d2-7730-aeab-7000e25cb68f','01a215c8-26a2-763d-b880-9f365b6b4201',37,1,'answer',NULL,'foot','push-off','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','flashcard','de',4,NULL,25000,6,1,NULL,NULL,'sm2',1,1,1,260,2,6,260,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27d5-7f9c-bc12-b2b938f3c6ba','01a215c8-26a2-763d-b880-9f365b6b4201',38,1,'answer',NULL,'hip','extensor','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','choice','de',2,0,32000,10,0,NULL,'unknown','sm2',1,2,6,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27d9-7f70-9007-c94914515ce0','01a215c8-26a2-763d-b880-9f365b6b4201',39,1,'answer',NULL,'hip','flexor','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','flashcard','de',4,NULL,39000,5,0,NULL,NULL,'sm2',1,0,0,250,1,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27dd-72b0-821f-52bbc0600bee','01a215c8-26a2-763d-b880-9f365b6b4201',40,1,'drill',NULL,'foot','landing','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','choice','de',4,1,46000,9,0,'key',NULL,'sm2',1,0,1,236,0,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27de-7000-81ac-46dd6ef30acb','01a215c8-26a2-763d-b880-9f365b6b4201',41,1,'drill',NULL,'hip','abductor','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','choice','de',0,0,53000,13,1,'adductor-longus','sure','sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27df-74a4-baa1-4da966e714da','01a215c8-26a2-763d-b880-9f365b6b4201',42,1,'drill',NULL,'hip','extensor','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','choice','de',4,1,60000,10,0,'key',NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27e0-7a4a-9671-fd946e69f7e2','01a215c8-26a2-763d-b880-9f365b6b4201',43,1,'drill',NULL,'hip','abductor','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','choice','de',3,1,67000,13,0,'key','guessed','sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27e9-75de-84c7-897995cee11d','01a215c8-26a2-763d-b880-9f365b6b4201',44,1,'drill',NULL,'hip','abductor','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30','choice','de',4,1,74000,13,0,'key',NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27ed-7026-bda6-0655f09f18d3','01a215c8-26a2-763d-b880-9f365b6b4201',45,1,'reset',NULL,'hip','extensor','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27ee-772e-b555-a78e5680e982','01a215c8-26a2-763d-b880-9f365b6b4201',46,1,'undo','01a215c8-27ed-7026-bda6-0655f09f18d3','hip','extensor','2026-12-02T18:00:00.000000+00:00','2026-12-02','UTC+05:30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27fb-7dd2-97c1-740f1eb9634a','01a215c8-26a2-763d-b880-9f365b6b4201',47,1,'answer',NULL,'hip','flexor','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','flashcard','de',3,NULL,4000,5,0,NULL,NULL,'sm2',1,1,1,250,2,6,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27fc-7da5-a154-80ac97a78b0a','01a215c8-26a2-763d-b880-9f365b6b4201',48,1,'answer',NULL,'foot','push-off','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','flashcard','de',1,NULL,11000,6,0,NULL,NULL,'sm2',1,2,6,260,0,1,260,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27fd-7f70-a89c-129b534b03d3','01a215c8-26a2-763d-b880-9f365b6b4201',49,1,'answer',NULL,'hip','abductor','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','choice','de',0,0,18000,13,0,'iliopsoas','sure','sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-27fe-70bf-a07d-7749759a1fcd','01a215c8-26a2-763d-b880-9f365b6b4201',50,1,'undo','01a215c8-27fd-7f70-a89c-129b534b03d3','hip','abductor','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-281b-7f55-8ada-8ff43bbb4e97','01a215c8-26a2-763d-b880-9f365b6b4201',51,1,'answer',NULL,'hip','abductor','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','choice','de',2,0,25000,13,1,NULL,'unknown','sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2821-71da-a8f2-ae7f4d99ebd4','01a215c8-26a2-763d-b880-9f365b6b4201',52,1,'answer',NULL,'foot','landing','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','choice','de',1,0,32000,9,0,'isometric',NULL,'sm2',1,0,1,236,0,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2825-7681-b287-151759545ca4','01a215c8-26a2-763d-b880-9f365b6b4201',53,1,'answer',NULL,'hip','extensor','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','choice','de',2,0,39000,10,0,NULL,'unknown','sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2829-787b-b403-7d2983b5d898','01a215c8-26a2-763d-b880-9f365b6b4201',54,1,'drill',NULL,'hip','flexor','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','flashcard','de',1,NULL,46000,5,0,NULL,NULL,'sm2',1,2,6,236,2,6,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-282d-756d-8280-5cde9be41486','01a215c8-26a2-763d-b880-9f365b6b4201',55,1,'drill',NULL,'foot','push-off','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','flashcard','de',1,NULL,53000,6,1,NULL,NULL,'sm2',1,0,1,260,0,1,260,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2831-740d-8844-37b3aa79670f','01a215c8-26a2-763d-b880-9f365b6b4201',56,1,'drill',NULL,'hip','abductor','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','choice','de',2,0,60000,13,0,NULL,'unknown','sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2835-7303-8c12-99121b56c7cb','01a215c8-26a2-763d-b880-9f365b6b4201',57,1,'drill',NULL,'foot','landing','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','choice','de',0,0,67000,9,0,'concentric','sure','sm2',1,0,1,236,0,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2839-73b1-9cd8-e1219d735a2d','01a215c8-26a2-763d-b880-9f365b6b4201',58,1,'drill',NULL,'hip','extensor','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','choice','de',1,0,74000,10,0,'gluteus-medius',NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-283d-7d4c-ad2e-ab0a5f34d085','01a215c8-26a2-763d-b880-9f365b6b4201',59,1,'drill',NULL,'hip','flexor','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin','flashcard','de',5,NULL,81000,5,1,NULL,NULL,'sm2',1,2,6,236,2,6,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a215c8-2841-76f1-a6ab-2d7c9e800e8d','01a215c8-26a2-763d-b880-9f365b6b4201',60,1,'drill',NULL,'hip','extensor','2026-12-25T10:00:00.000000+00:00','2026-12-25','UTC','choice','de',1,0,8000,12,0,NULL,NULL,'sm2',1,0,0,250,1,1,250,0,'gluteus-maximus','iliopsoas');
INSERT INTO "event" VALUES('01a215c8-2845-7b73-b23a-4605379f069b','01a215c8-26a2-763d-b880-9f365b6b4201',61,1,'drill',NULL,'hip','extensor','2026-12-25T10:00:00.000000+00:00','2026-12-25','UTC','choice','de',1,0,8000,12,0,NULL,NULL,'sm2',1,0,0,250,1,1,250,0,'gluteus-maximus','iliopsoas');
INSERT INTO "event" VALUES('01a215c8-2849-7742-a1b2-538c5d3dea46','01a215c8-26a2-763d-b880-9f365b6b4201',62,1,'drill',NULL,'hip','extensor','2026-12-25T10:00:00.000000+00:00','2026-12-25','UTC','choice','de',1,0,8000,12,0,NULL,NULL,'sm2',1,0,0,250,1,1,250,0,'gluteus-maximus','iliopsoas');
INSERT INTO "event" VALUES('01a215c8-284d-7872-a373-c24e365bfffb','01a215c8-26a2-763d-b880-9f365b6b4201',63,1,'undo','01a215c8-2849-7742-a1b2-538c5d3dea46','hip','extensor','2026-12-25T16:00:00.000000+00:00','2026-12-25','Europe/Berlin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
CREATE TABLE treatment (
	learner INTEGER NOT NULL, 
	deck TEXT NOT NULL, 
	card TEXT NOT NULL, 
	suspended INTEGER NOT NULL, 
	buried_until TEXT, 
	marked INTEGER NOT NULL, 
	tags TEXT NOT NULL, 
	note TEXT NOT NULL, 
	changed_at TEXT NOT NULL, 
	PRIMARY KEY (learner, deck, card), 
	FOREIGN KEY(learner) REFERENCES learner (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "treatment" VALUES(1,'foot','landing',0,NULL,1,'','','2026-12-25T16:00:00.000000+00:00');
CREATE INDEX event_of_form ON event (learner, form, sequence);
CREATE INDEX event_of_card ON event (learner, deck, card, study_day, sequence);
CREATE INDEX event_of_learner ON event (learner, sequence);
CREATE INDEX event_of_day ON event (learner, study_day);
COMMIT;
