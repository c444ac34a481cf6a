BEGIN TRANSACTION;
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
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
INSERT INTO "card_state" VALUES(1,'foot','landing',0,1,250,'2026-11-25',0);
INSERT INTO "card_state" VALUES(1,'foot','push-off',0,1,250,'2026-11-25',1);
INSERT INTO "card_state" VALUES(1,'hip','abductor',0,1,250,'2026-11-25',0);
INSERT INTO "card_state" VALUES(1,'hip','extensor',2,6,250,'2026-11-30',0);
INSERT INTO "card_state" VALUES(1,'hip','flexor',2,6,236,'2026-11-30',0);
CREATE TABLE device (
	id TEXT NOT NULL, 
	own INTEGER NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "device" VALUES('01a21516-7fb8-7b93-9944-bf26edb11560',1);
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
	CONSTRAINT kind_is_known CHECK (kind IN ('answer', 'drill', 'undo')), 
	CONSTRAINT only_undo_takes_back CHECK ((kind = 'undo') = (takes_back IS NOT NULL)), 
	CONSTRAINT quality_is_sm2s CHECK (kind = 'undo' OR coalesce(quality, -1) BETWEEN 0 AND 5), 
	FOREIGN KEY(device) REFERENCES device (id), 
	FOREIGN KEY(learner) REFERENCES learner (id), 
	FOREIGN KEY(takes_back) REFERENCES event (id)
)
 STRICT

;
INSERT INTO "event" VALUES('01a21516-7fcd-7740-8793-dc3027d2598b','01a21516-7fb8-7b93-9944-bf26edb11560',1,1,'answer',NULL,'hip','extensor','2026-11-23T09:00:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',4,1,8000,10,0,'key',NULL,'sm2',1,0,0,250,1,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7fd0-7a47-9679-3c83c898ce40','01a21516-7fb8-7b93-9944-bf26edb11560',2,1,'answer',NULL,'foot','push-off','2026-11-23T09:01:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',1,NULL,8000,6,0,NULL,NULL,'sm2',1,0,0,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7fd2-76bf-9164-8330c6d197a6','01a21516-7fb8-7b93-9944-bf26edb11560',3,1,'undo','01a21516-7fd0-7a47-9679-3c83c898ce40','foot','push-off','2026-11-23T09:01:00.000000+00:00','2026-11-23','Europe/Berlin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7fde-7b4d-af4e-5ff52407cf61','01a21516-7fb8-7b93-9944-bf26edb11560',4,1,'answer',NULL,'foot','push-off','2026-11-23T09:01:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',4,NULL,8000,6,0,NULL,NULL,'sm2',1,0,0,250,1,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7fdf-7fb4-b0be-69e7418cc65b','01a21516-7fb8-7b93-9944-bf26edb11560',5,1,'answer',NULL,'hip','flexor','2026-11-23T09:02:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',3,NULL,8000,5,0,NULL,NULL,'sm2',1,0,0,250,1,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7fe1-7a46-a447-fdd84d918700','01a21516-7fb8-7b93-9944-bf26edb11560',6,1,'answer',NULL,'foot','landing','2026-11-23T09:03:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',2,0,8000,9,0,NULL,'unknown','sm2',1,0,0,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7fe3-737d-8470-33c522e525eb','01a21516-7fb8-7b93-9944-bf26edb11560',7,1,'answer',NULL,'hip','abductor','2026-11-23T09:04:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',4,1,8000,13,0,'key',NULL,'sm2',1,0,0,250,1,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7fe4-73b0-a4d8-0edfb4eb2b2c','01a21516-7fb8-7b93-9944-bf26edb11560',8,1,'undo','01a21516-7fe3-737d-8470-33c522e525eb','hip','abductor','2026-11-23T09:04:00.000000+00:00','2026-11-23','Europe/Berlin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7fef-7963-ae0d-cde07bca8b93','01a21516-7fb8-7b93-9944-bf26edb11560',9,1,'answer',NULL,'hip','abductor','2026-11-23T09:04:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',1,0,8000,13,0,'adductor-longus',NULL,'sm2',1,0,0,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7ff0-7e61-8e8f-e8dfbd7dfb4e','01a21516-7fb8-7b93-9944-bf26edb11560',10,1,'drill',NULL,'hip','flexor','2026-11-23T09:05:00.000000+00:00','2026-11-23','Europe/Berlin','flashcard','de',4,NULL,8000,5,0,NULL,NULL,'sm2',1,1,1,236,1,1,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7ff2-759f-8081-b4a83f7942f2','01a21516-7fb8-7b93-9944-bf26edb11560',11,1,'drill',NULL,'foot','landing','2026-11-23T09:06:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',1,0,8000,9,0,'isometric',NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7ff3-7837-808b-4ededcd792ef','01a21516-7fb8-7b93-9944-bf26edb11560',12,1,'drill',NULL,'hip','abductor','2026-11-23T09:07:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',4,1,8000,13,0,'key',NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7ff5-7ffb-b2c9-b21df8899017','01a21516-7fb8-7b93-9944-bf26edb11560',13,1,'drill',NULL,'foot','landing','2026-11-23T09:08:00.000000+00:00','2026-11-23','Europe/Berlin','choice','de',4,1,8000,9,0,'key',NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7ff7-7e56-b290-5ac9dae56e32','01a21516-7fb8-7b93-9944-bf26edb11560',14,1,'answer',NULL,'foot','push-off','2026-11-24T09:09:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',1,NULL,8000,6,0,NULL,NULL,'sm2',1,1,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7ff9-7b0b-b973-109549def75c','01a21516-7fb8-7b93-9944-bf26edb11560',15,1,'answer',NULL,'hip','flexor','2026-11-24T09:10:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',3,NULL,8000,5,0,NULL,NULL,'sm2',1,1,1,236,2,6,222,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-7ffa-7d26-ad91-976a0cc58a9a','01a21516-7fb8-7b93-9944-bf26edb11560',16,1,'undo','01a21516-7ff9-7b0b-b973-109549def75c','hip','flexor','2026-11-24T09:10:00.000000+00:00','2026-11-24','Europe/Berlin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-8004-7167-9daa-ece88a81abe0','01a21516-7fb8-7b93-9944-bf26edb11560',17,1,'answer',NULL,'hip','flexor','2026-11-24T09:10:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',4,NULL,8000,5,0,NULL,NULL,'sm2',1,1,1,236,2,6,236,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-8006-7b7f-a0bc-fc7bca197d4c','01a21516-7fb8-7b93-9944-bf26edb11560',18,1,'answer',NULL,'hip','abductor','2026-11-24T09:11:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',2,0,8000,13,0,NULL,'unknown','sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-8007-70cb-8185-db41715bc5ab','01a21516-7fb8-7b93-9944-bf26edb11560',19,1,'answer',NULL,'hip','extensor','2026-11-24T09:12:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',4,1,8000,10,0,'key',NULL,'sm2',1,1,1,250,2,6,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-8009-718c-a0ed-0b788c071001','01a21516-7fb8-7b93-9944-bf26edb11560',20,1,'answer',NULL,'foot','landing','2026-11-24T09:13:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',4,1,8000,9,0,'key',NULL,'sm2',1,0,1,250,1,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-800b-7a87-b6c1-47f90197eee7','01a21516-7fb8-7b93-9944-bf26edb11560',21,1,'undo','01a21516-8009-718c-a0ed-0b788c071001','foot','landing','2026-11-24T09:13:00.000000+00:00','2026-11-24','Europe/Berlin',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-8016-7425-b2f6-7617f27c0853','01a21516-7fb8-7b93-9944-bf26edb11560',22,1,'answer',NULL,'foot','landing','2026-11-24T09:13:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',1,0,8000,9,0,'isometric',NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-8017-76ec-b97d-1b3ac4f43e47','01a21516-7fb8-7b93-9944-bf26edb11560',23,1,'drill',NULL,'foot','push-off','2026-11-24T09:14:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',1,NULL,8000,6,0,NULL,NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-8018-7ada-a094-4370087af1cd','01a21516-7fb8-7b93-9944-bf26edb11560',24,1,'drill',NULL,'hip','abductor','2026-11-24T09:15:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',4,1,8000,13,0,'key',NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-8019-72f3-9397-2956e88a6455','01a21516-7fb8-7b93-9944-bf26edb11560',25,1,'drill',NULL,'foot','landing','2026-11-24T09:16:00.000000+00:00','2026-11-24','Europe/Berlin','choice','de',4,1,8000,9,0,'key',NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-801a-79c6-a88d-e03d80298d4b','01a21516-7fb8-7b93-9944-bf26edb11560',26,1,'drill',NULL,'foot','push-off','2026-11-24T09:17:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',1,NULL,8000,6,0,NULL,NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-801b-77cc-bd5b-6e3d20c64741','01a21516-7fb8-7b93-9944-bf26edb11560',27,1,'drill',NULL,'foot','push-off','2026-11-24T09:18:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',3,NULL,8000,6,0,NULL,NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-801c-781d-a204-1971a0653f90','01a21516-7fb8-7b93-9944-bf26edb11560',28,1,'drill',NULL,'foot','push-off','2026-11-24T09:19:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',1,NULL,8000,6,0,NULL,NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
INSERT INTO "event" VALUES('01a21516-801d-7b0f-bf51-892cb556b034','01a21516-7fb8-7b93-9944-bf26edb11560',29,1,'drill',NULL,'foot','push-off','2026-11-24T09:20:00.000000+00:00','2026-11-24','Europe/Berlin','flashcard','de',4,NULL,8000,6,0,NULL,NULL,'sm2',1,0,1,250,0,1,250,0,NULL,NULL);
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
INSERT INTO "setting" VALUES(1,'new_per_day','7');
INSERT INTO "setting" VALUES(1,'reviews_per_day','200');
INSERT INTO "setting" VALUES(1,'rollover','04:00');
INSERT INTO "setting" VALUES(1,'study_language','en');
INSERT INTO "setting" VALUES(1,'timed','true');
CREATE INDEX event_of_form ON event (learner, form, sequence);
CREATE INDEX event_of_card ON event (learner, deck, card);
CREATE INDEX event_of_day ON event (learner, study_day);
COMMIT;
