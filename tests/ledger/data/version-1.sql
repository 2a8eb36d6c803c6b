BEGIN TRANSACTION;
CREATE TABLE batches (
	seq INTEGER NOT NULL, 
	previous VARCHAR NOT NULL, 
	head VARCHAR NOT NULL, 
	recorded VARCHAR NOT NULL, 
	tool VARCHAR NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (head)
);
INSERT INTO "batches" VALUES(1,'0000000000000000000000000000000000000000000000000000000000000000','a5e1281739c3dfd915894822f4eac5a0757cfb8ad96fc0f45980f32de5bc8f0c','2026-11-27T22:15:29.122998+00:00','tocsin/0.1');
INSERT INTO "batches" VALUES(2,'a5e1281739c3dfd915894822f4eac5a0757cfb8ad96fc0f45980f32de5bc8f0c','a82c7d7ea124594eee999fb05a664f3e14786b567572e74299bc43c421a8184a','2026-11-27T22:15:29.173862+00:00','tocsin/0.1');
INSERT INTO "batches" VALUES(3,'a82c7d7ea124594eee999fb05a664f3e14786b567572e74299bc43c421a8184a','054a2bf54c45f05398740532501474a5601b4993f4649a5e4ff9658b1fa370da','2026-11-27T22:15:29.181757+00:00','test');
CREATE TABLE captures (
	"row" INTEGER NOT NULL, 
	batch INTEGER NOT NULL, 
	document VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	captured VARCHAR NOT NULL, 
	tool VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	headers TEXT NOT NULL, 
	PRIMARY KEY ("row"), 
	FOREIGN KEY(batch) REFERENCES batches (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(document) REFERENCES documents (id)
);
INSERT INTO "captures" VALUES(1,1,'sha256:45e8e9fdf9f99fbcb15e607570ef62eb337a8ba8469dfc84ed07d2b18be3507d','45e8e9fdf9f99fbcb15e607570ef62eb337a8ba8469dfc84ed07d2b18be3507d',79,'2021-09-01T00:00:00Z','test','text/plain','{}');
INSERT INTO "captures" VALUES(2,1,'sha256:90b216607705a0b00f0673177414da59141fab8f2e2a7ca62e9640364071312b','90b216607705a0b00f0673177414da59141fab8f2e2a7ca62e9640364071312b',79,'2021-09-01T00:00:00Z','test','text/plain','{}');
INSERT INTO "captures" VALUES(3,1,'sha256:8e8ba57af3672f4f8358fd02f55812deefdda659a6c53a17cfe8da99c71c04d4','8e8ba57af3672f4f8358fd02f55812deefdda659a6c53a17cfe8da99c71c04d4',79,'2021-09-01T00:00:00Z','test','text/plain','{}');
INSERT INTO "captures" VALUES(4,3,'sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','c0c9067ffe87ef2e604ffb9aeef469994282aa454cdde95895c9ccc64286cf83',8,'2021-09-03T00:00:00Z','test','text/html','{"etag":"x"}');
CREATE TABLE decisions (
	"row" INTEGER NOT NULL, 
	batch INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	subject TEXT NOT NULL, 
	judgement VARCHAR NOT NULL, 
	"by" VARCHAR NOT NULL, 
	made VARCHAR NOT NULL, 
	reasons TEXT NOT NULL, 
	value TEXT, 
	PRIMARY KEY ("row"), 
	FOREIGN KEY(batch) REFERENCES batches (seq) DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE (id)
);
INSERT INTO "decisions" VALUES(1,2,'d-72f80c1b1b6cce3e','same_event','["m-0fc985d2f9f836b1","m-a752b9c794794523"]','positive','an analyst','2021-09-02T08:00:00+00:00','[["one bomb",3.25]]',NULL);
INSERT INTO "decisions" VALUES(2,2,'d-56bc308fb4847c06','same_event','["m-7779560084f75916","m-a752b9c794794523"]','positive','an analyst','2021-09-02T08:00:00+00:00','[["one bomb",3.25]]',NULL);
CREATE TABLE documents (
	"row" INTEGER NOT NULL, 
	batch INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	title TEXT, 
	publisher TEXT, 
	published VARCHAR, 
	language VARCHAR, 
	url TEXT, 
	source_id TEXT, 
	text TEXT NOT NULL, 
	PRIMARY KEY ("row"), 
	FOREIGN KEY(batch) REFERENCES batches (seq) DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE (id)
);
INSERT INTO "documents" VALUES(1,1,'sha256:45e8e9fdf9f99fbcb15e607570ef62eb337a8ba8469dfc84ed07d2b18be3507d','Report 0: a bomb killed 0 people in Kabu','Outlet 0','2021-08-27','en',NULL,NULL,'Report 0: a bomb killed 0 people in Kabul. Взрыв в Кабуле.');
INSERT INTO "documents" VALUES(2,1,'sha256:90b216607705a0b00f0673177414da59141fab8f2e2a7ca62e9640364071312b','Report 1: a bomb killed 1 people in Kabu','Outlet 1','2021-08-27','en',NULL,NULL,'Report 1: a bomb killed 1 people in Kabul. Взрыв в Кабуле.');
INSERT INTO "documents" VALUES(3,1,'sha256:8e8ba57af3672f4f8358fd02f55812deefdda659a6c53a17cfe8da99c71c04d4','Report 2: a bomb killed 2 people in Kabu','Outlet 2','2021-08-27','en',NULL,NULL,'Report 2: a bomb killed 2 people in Kabul. Взрыв в Кабуле.');
INSERT INTO "documents" VALUES(4,3,'sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',NULL,NULL,NULL,'en','https://example.org/a','row 7','A page without a date.');
CREATE TABLE mentions (
	"row" INTEGER NOT NULL, 
	batch INTEGER NOT NULL, 
	reading INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (reading, id), 
	FOREIGN KEY(batch) REFERENCES batches (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(reading) REFERENCES readings ("row")
);
INSERT INTO "mentions" VALUES(1,1,1,'m-0fc985d2f9f836b1','attack');
INSERT INTO "mentions" VALUES(2,1,2,'m-a752b9c794794523','attack');
INSERT INTO "mentions" VALUES(3,1,3,'m-7779560084f75916','attack');
CREATE TABLE readings (
	"row" INTEGER NOT NULL, 
	batch INTEGER NOT NULL, 
	document VARCHAR NOT NULL, 
	extractor VARCHAR NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (document, extractor), 
	FOREIGN KEY(batch) REFERENCES batches (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(document) REFERENCES documents (id)
);
INSERT INTO "readings" VALUES(1,1,'sha256:45e8e9fdf9f99fbcb15e607570ef62eb337a8ba8469dfc84ed07d2b18be3507d','hand/1');
INSERT INTO "readings" VALUES(2,1,'sha256:90b216607705a0b00f0673177414da59141fab8f2e2a7ca62e9640364071312b','hand/1');
INSERT INTO "readings" VALUES(3,1,'sha256:8e8ba57af3672f4f8358fd02f55812deefdda659a6c53a17cfe8da99c71c04d4','hand/1');
CREATE TABLE statements (
	"row" INTEGER NOT NULL, 
	batch INTEGER NOT NULL, 
	mention INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	property VARCHAR NOT NULL, 
	value TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	modality VARCHAR NOT NULL, 
	speaker TEXT, 
	confidence FLOAT NOT NULL, 
	extractor VARCHAR NOT NULL, 
	PRIMARY KEY ("row"), 
	FOREIGN KEY(batch) REFERENCES batches (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(mention) REFERENCES mentions ("row")
);
INSERT INTO "statements" VALUES(1,1,1,'s-19d2ed96c31a8a11','killed','{"low":0,"best":0,"high":0}',0,58,'asserted',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(2,1,1,'s-319195d18c0642b2','place','{"name":"Kabul","geonames_id":1138958,"lat":34.53,"lon":69.17,"country":"AF","admin1":"Kabul","precision":1}',0,58,'asserted',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(3,1,1,'s-9ab38639e3eeec11','date','"2021-08-26"',0,58,'asserted',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(4,1,1,'s-908d6ee60e9bc86b','perpetrator','{"actor":"islamic-state-khorasan","name":"islamic-state-khorasan"}',0,58,'claimed',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(5,1,2,'s-35d09c6e3f21b49a','killed','{"low":1,"best":1,"high":1}',0,58,'asserted',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(6,1,2,'s-e8d0050db3773fee','place','{"name":"Kabul","geonames_id":1138958,"lat":34.53,"lon":69.17,"country":"AF","admin1":"Kabul","precision":1}',0,58,'asserted',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(7,1,2,'s-ad8cc59043cbd713','date','"2021-08-26"',0,58,'asserted',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(8,1,2,'s-d2f1d8b284ab2976','perpetrator','{"actor":"islamic-state-khorasan","name":"islamic-state-khorasan"}',0,58,'claimed',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(9,1,3,'s-35a4b22f355be36f','killed','{"low":2,"best":2,"high":2}',0,58,'asserted',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(10,1,3,'s-c3294b84012236b3','place','{"name":"Kabul","geonames_id":1138958,"lat":34.53,"lon":69.17,"country":"AF","admin1":"Kabul","precision":1}',0,58,'asserted',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(11,1,3,'s-0809cafa2d1804b1','date','"2021-08-26"',0,58,'asserted',NULL,0.9,'hand/1');
INSERT INTO "statements" VALUES(12,1,3,'s-f2def50325b1b16b','perpetrator','{"actor":"islamic-state-khorasan","name":"islamic-state-khorasan"}',0,58,'claimed',NULL,0.9,'hand/1');
CREATE INDEX ix_documents_batch ON documents (batch);
CREATE INDEX ix_decisions_batch ON decisions (batch);
CREATE INDEX ix_captures_document ON captures (document);
CREATE INDEX ix_captures_batch ON captures (batch);
CREATE INDEX ix_readings_batch ON readings (batch);
CREATE INDEX ix_mentions_batch ON mentions (batch);
CREATE INDEX ix_mentions_id ON mentions (id);
CREATE INDEX ix_mentions_reading ON mentions (reading);
CREATE INDEX ix_statements_batch ON statements (batch);
CREATE INDEX ix_statements_mention ON statements (mention);
CREATE TRIGGER batches_no_update BEFORE UPDATE ON batches BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE on batches'); END;
CREATE TRIGGER batches_no_delete BEFORE DELETE ON batches BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE on batches'); END;
CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE on documents'); END;
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE on documents'); END;
CREATE TRIGGER captures_no_update BEFORE UPDATE ON captures BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE on captures'); END;
CREATE TRIGGER captures_no_delete BEFORE DELETE ON captures BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE on captures'); END;
CREATE TRIGGER readings_no_update BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE on readings'); END;
CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE on readings'); END;
CREATE TRIGGER mentions_no_update BEFORE UPDATE ON mentions BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE on mentions'); END;
CREATE TRIGGER mentions_no_delete BEFORE DELETE ON mentions BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE on mentions'); END;
CREATE TRIGGER statements_no_update BEFORE UPDATE ON statements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE on statements'); END;
CREATE TRIGGER statements_no_delete BEFORE DELETE ON statements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE on statements'); END;
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no UPDATE on decisions'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no DELETE on decisions'); END;
COMMIT;
