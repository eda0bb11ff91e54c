BEGIN TRANSACTION;
CREATE TABLE access_log (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	actor_id CHAR(32) NOT NULL, 
	resident_id CHAR(32), 
	what VARCHAR NOT NULL, session_id CHAR(32), 
	CONSTRAINT pk_access_log PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_access_log_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "access_log" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8ee27033a26fc88e15239ea2','2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'signed_in',NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE appraisal (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	proposal VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	basis VARCHAR NOT NULL, 
	keep_until DATE, 
	proposed_by CHAR(32) NOT NULL, 
	proposed_at DATETIME NOT NULL, 
	second_by CHAR(32), 
	second_at DATETIME, 
	second_reason VARCHAR NOT NULL, 
	carried_out_at DATETIME, 
	erased JSON NOT NULL, 
	CONSTRAINT pk_appraisal PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_appraisal_kind CHECK (kind IN ('retention', 'request')), 
	CONSTRAINT ck_appraisal_proposal CHECK (proposal IN ('keep', 'erase')), 
	CONSTRAINT ck_appraisal_state CHECK (state IN ('proposed', 'agreed', 'refused', 'carried_out')), 
	CONSTRAINT ck_appraisal_basis_length CHECK (length(basis) <= 2000), 
	CONSTRAINT ck_appraisal_second_reason_length CHECK (length(second_reason) <= 1000), 
	CONSTRAINT fk_appraisal_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "appraisal" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f207256bad2a88819a14dcb',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','01a210cb89c871879188bfd41c2ebb29','request','keep','proposed','Her son asked about the zelkova',NULL,'01a210cb89c4760da3a40b4c08b3390f','2026-03-10 14:30:00.000000',NULL,NULL,'',NULL,'[]');
CREATE TABLE assessment_total (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	total INTEGER NOT NULL, 
	parts JSON NOT NULL, 
	at DATETIME NOT NULL, voided_at DATETIME, 
	CONSTRAINT pk_assessment_total PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_assessment_total_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_assessment_total_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "assessment_total" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8c1a757994aca81f809df800',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','01a210cb89c871879188bfd41c2ebb29','PAINAD',4,'{}','2026-03-10 14:30:00.000000',NULL);
CREATE TABLE audit (
	home_id CHAR(32) NOT NULL, 
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor_id CHAR(32), 
	session_id CHAR(32), 
	action VARCHAR NOT NULL, 
	entity VARCHAR NOT NULL, 
	entity_id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	prev_hash VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (home_id, seq), 
	CONSTRAINT fk_audit_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',1,'2026-03-10 14:30:00.000000',NULL,NULL,'home.create','home','01a210cb898776c481170ff6a1fb1432',1,'a708534168310014260e74b27b223fdd56d2dd047503cd473d9b65e01206d2fb','','2882dadd56a964ddd6a71fab3acfd08568e3754cd8898979fc450c0db0ffc7d7');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',2,'2026-03-10 14:30:00.000000','01a210cb89a373fc8d84de21fa3cf751',NULL,'staff.create','staff','01a210cb89a373fc8d84de21fa3cf751',1,'c7c72ad9859aa76a1e46a65507d7c4edbe3c6e5d19b864c6cb4a6b3eb5d29a3b','2882dadd56a964ddd6a71fab3acfd08568e3754cd8898979fc450c0db0ffc7d7','c0c6e1d2ea2f4f89c1e4c4c04297b77b7dba014cafdee95bb6ba605194c5456d');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',3,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'staff.create','staff','01a210cb89c4760da3a40b4c08b3390f',1,'52225a954b345e05ed4c8ddb592af47a394b5a5747d8a1c8cd120ef839af4c5e','c0c6e1d2ea2f4f89c1e4c4c04297b77b7dba014cafdee95bb6ba605194c5456d','38a2d9b7b1fe2c70e7220ffb746f3e83ab86394ec15ac3666625aa42fc9f5b1d');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',4,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'staff.create','staff','01a210cb89c674baafeeac294575b2d8',1,'eebcbbbe40477f954934d921a1be1886b8a40121513ad7db25a00a7de0fd3963','38a2d9b7b1fe2c70e7220ffb746f3e83ab86394ec15ac3666625aa42fc9f5b1d','8642539b17769d0e6e3ac438458970f7b66b155ddcc662bef83379e44573e300');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',5,'2026-01-09 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'resident.create','resident','01a210cb89c871879188bfd41c2ebb29',1,'f62dc91261ddc1accc39eb676aca4e7f869c03adb9fc2dd38ef9f08b75ffcddd','8642539b17769d0e6e3ac438458970f7b66b155ddcc662bef83379e44573e300','423832951351a9a10306095aa3bf7b66dc7c3800dabdcfd23a0417e74b1eb1ba');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',6,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'resident_flag.create','resident_flag','01a210cb8c15768a94e4f3c4138890ee',1,'3de357d5b277e53af340b64375ba4c3e868694f2163fb34d213b2334fc9871e8','423832951351a9a10306095aa3bf7b66dc7c3800dabdcfd23a0417e74b1eb1ba','2659c38ce9d37cb11563125e4ae5768a665c3db8ef2582621ade8e91ac5896b4');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',7,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'contact.create','contact','01a210cb8c1772e99433eef676a415cd',1,'7311720290b89c69dca2ee23eaa4c4e208de599b2fa8f0632cb5f73a8a90e5a3','2659c38ce9d37cb11563125e4ae5768a665c3db8ef2582621ade8e91ac5896b4','7786c5340c485f3b0a179413e584c2c94fdef02d8722217fad40c1ee2a74ea95');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',8,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'assessment_total.create','assessment_total','01a210cb8c1a757994aca81f809df800',1,'232fa3058d790a860d55297c394232962db1862e722b21705439a9b96bd6bb00','7786c5340c485f3b0a179413e584c2c94fdef02d8722217fad40c1ee2a74ea95','fc3383618b38ced081c8851e4ae9323f4f02c214aee3702faeaea584ab713b36');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',9,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'observation.create','observation','01a210cb8c1a757994aca82076724853',1,'9e65b7ccff69ed371b4bb59a4bb0bfd4a40029afa6cf78833fd77f2fcfa5488a','fc3383618b38ced081c8851e4ae9323f4f02c214aee3702faeaea584ab713b36','494a84fdad8a4138ce105d365770bd3b4336f76fcd486881f68cce1c96a05fab');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',10,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'medicine_fact.create','medicine_fact','01a210cb8c1a757994aca821e9557bfb',1,'f6a18aeb75e2f8cc2c1dd697e6a5902a8d524213d8b6d5a3b8034caddc36ff03','494a84fdad8a4138ce105d365770bd3b4336f76fcd486881f68cce1c96a05fab','61bde2e65c1d3621b3fa46f6e6bf6bf683d4cb09458e6e13d979cbead6033d53');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',11,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'incident.create','incident','01a210cb8c2376e88554cf8cd7ca31d8',1,'26971907c2edd1dc194f505a4acd0fd1334cb4893eb0249dde683e31b8a0aa8e','61bde2e65c1d3621b3fa46f6e6bf6bf683d4cb09458e6e13d979cbead6033d53','d1f8192e0e9c101e09cb8789e54703f3f63f961a53006eecd6eded0d99b9629c');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',12,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'suggestion_card.create','suggestion_card','01a210cb8e557072a027593eaccbd364',1,'57eb5e806b6e860176572f4e2de166fa93d49d13380c325dca2c7931952725a6','d1f8192e0e9c101e09cb8789e54703f3f63f961a53006eecd6eded0d99b9629c','063cf76ca8a9eee3401fa23197d08c7f7dea60e4d4de8a398c093bfa1b619235');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',13,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'suggestion_card.create','suggestion_card','01a210cb8e5a767a9195a97c9da483d3',1,'02c26fe14e6d594e61a034e2ed24ac535a8ccc9346960f6d26c80bb847ca38b3','063cf76ca8a9eee3401fa23197d08c7f7dea60e4d4de8a398c093bfa1b619235','28afeffbf470a765701d26a42a3f7f576739889a63138e4e902fff46b0fd5c40');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',14,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'suggestion_card.create','suggestion_card','01a210cb8e5c779795026ae07785eaae',1,'23e12ce7c0256d8888a4b572356d44056d9d1cd07d7be503912aed3090270f1e','28afeffbf470a765701d26a42a3f7f576739889a63138e4e902fff46b0fd5c40','bea8d51693443d8e3a2bd5174199d16bde9938e49e76cb47f662eb3a8a4b06bc');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',15,'2026-03-10 14:50:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'incident.answer','incident','01a210cb8c2376e88554cf8cd7ca31d8',2,'570d340c39ca754ef918c8b5123372fe0da39a73c589e07ab0b97e915078a6a6','bea8d51693443d8e3a2bd5174199d16bde9938e49e76cb47f662eb3a8a4b06bc','4e25905a9eeddbbc4ff224dfdade5900075e750125f48e1aac1705277a4817e1');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',16,'2026-03-10 14:50:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'incident.amend','incident','01a210cb8c2376e88554cf8cd7ca31d8',3,'225a4d9a07a2239aa1eb6c5848d87b60326cf15bb9a458bc132aae7890b52106','4e25905a9eeddbbc4ff224dfdade5900075e750125f48e1aac1705277a4817e1','5a77627d045b06012fa3e20476494cf4f6a4eed3d5b8883dc412fc5e545b4944');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',17,'2026-03-10 14:50:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'incident.create','incident','01a210cb8e727481b52802608279d0e5',1,'09ace6081ca6f8434f700b478a23524bb9f089bd8486d93f0e5338a1a7830b7e','5a77627d045b06012fa3e20476494cf4f6a4eed3d5b8883dc412fc5e545b4944','31236127c129f588086aef533c7aba101eb7497748abd01c081a0315bd2e82db');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',18,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'plan_item.create','plan_item','01a210cb8e7674518c9134311f6be7d9',1,'a1a3f1388977d657bb658b82dd3484d6bfb380dbad3902df6f92c5fbd6dec7dd','31236127c129f588086aef533c7aba101eb7497748abd01c081a0315bd2e82db','b3a4fd8c71071f13a83a30f9e8650b151ba2f4fa9f2550e61dad52bc80ccdb68');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',19,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'moment.create','moment','01a210cb8e82749d88afc3db65a7b1ff',1,'bdc41152478b05ec3a47a3875553b95d07811689ce6e6bbc2093bc14e071e040','b3a4fd8c71071f13a83a30f9e8650b151ba2f4fa9f2550e61dad52bc80ccdb68','106675a5cc67ff7eca2b5260ebd0fc227e164e5f429d9d7097e946e07fa6fdf6');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',20,'2026-03-10 14:30:00.000000','01a210cb89a373fc8d84de21fa3cf751',NULL,'home_term.create','home_term','01a210cb8e8b715cb14831876ffcbfc1',1,'363174867bb05515fa30022c84b612ddd12eb87ac84f894f4565c2e81c29ae51','106675a5cc67ff7eca2b5260ebd0fc227e164e5f429d9d7097e946e07fa6fdf6','fa0431d7884c24dfc6aa17315bc52e2e8f6d98a5bce39991af49decd88ac5807');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',21,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'family_summary.create','family_summary','01a210cb8e9471b6a0587349c04e5825',1,'9d87e0f33de31a072715d7da08335ad15f6265c6ef4e6daeb03dc10f46b5449d','fa0431d7884c24dfc6aa17315bc52e2e8f6d98a5bce39991af49decd88ac5807','6b4c06063d08fdab0f9fb8f14fa6ecc9070f7221b63d8332ed02486430c59da4');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',22,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'family_summary.approve','family_summary','01a210cb8e9471b6a0587349c04e5825',2,'6198d45bf9aa3d9c73eefe38e803bac809b5ab28e4785a991c2e5476f55db2e0','6b4c06063d08fdab0f9fb8f14fa6ecc9070f7221b63d8332ed02486430c59da4','4c7708f0e803b1a7b894d8cf8d117ecdb9efe200b7766cf5d625e284b2285922');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',23,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'summary_release.create','summary_release','01a210cb8ea170d8a40cdd0b44085a7b',1,'54a9d86b62c9534b3dd65597931b49acfd4144489dfc259a7ffe3f2753aa2f45','4c7708f0e803b1a7b894d8cf8d117ecdb9efe200b7766cf5d625e284b2285922','c58c2377921c9b3bd9f48c0304e5d65a6a8b14d65a2aaa4c5460e2f9c88d53f0');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',24,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'incident.create','incident','01a210cb8f0c740f927d12bc5aba8896',1,'fd0dd194b3885dfc2cc735055b5306ed127146f3b663e858c3e4e9d94db70810','c58c2377921c9b3bd9f48c0304e5d65a6a8b14d65a2aaa4c5460e2f9c88d53f0','f0a283263d79823d15a6e5405577e8e2e83b22c1b986e7ea8748e2645951ea32');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',25,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'suggestion_card.create','suggestion_card','01a210cb8f1377abbad6a76f1a394484',1,'9a2cad759fab66e9a286fc4e708f4b84fb35d7fe69c989b70117ded7f9f151ba','f0a283263d79823d15a6e5405577e8e2e83b22c1b986e7ea8748e2645951ea32','72a4d53119bd7fe33e421dce738be850f21e0aa8cc799180b52b0c3a63a9f388');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',26,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'suggestion_card.create','suggestion_card','01a210cb8f187720bfc949e929fdefae',1,'e66bd1be3b615015f66887384de81b069fac2f2cb10c4c54a06ac85284a48040','72a4d53119bd7fe33e421dce738be850f21e0aa8cc799180b52b0c3a63a9f388','e51120d7adf49d61e403a5793e34ebb9f32a8386709d0486fc31449eb2b8ef59');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',27,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8',NULL,'suggestion_card.withdraw','suggestion_card','01a210cb8e5c779795026ae07785eaae',2,'eeab81d0d555f01bcc6d2b504d6aba9fb0aceeae3ceffb763f2a7739e483c4ee','e51120d7adf49d61e403a5793e34ebb9f32a8386709d0486fc31449eb2b8ef59','2985068f7ced558d0cab58490351f7cf3713902f6ef57beb4b59dd0a6ba7f68c');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',28,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'legal_hold.create','legal_hold','01a210cb8f1d71078008a5837609b21c',1,'e044b32e40298ad0fad4f9b0e3f602e7d5cce32a75404967780ef91bc55ca10e','2985068f7ced558d0cab58490351f7cf3713902f6ef57beb4b59dd0a6ba7f68c','e23681541bbf5a903686c6acbe3e82a6005f0122ebd0d247dd20181d5293a68c');
INSERT INTO "audit" VALUES('01a210cb898776c481170ff6a1fb1432',29,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f',NULL,'appraisal.create','appraisal','01a210cb8f207256bad2a88819a14dcb',1,'7e9097949fa789b1cbf1f8d7f3d8e3059b892e3fab1c756972ed18440a4217f7','e23681541bbf5a903686c6acbe3e82a6005f0122ebd0d247dd20181d5293a68c','ca47669a1db28c2bf3515bcfcb4da798400322b898df7f9dc904875c740de683');
CREATE TABLE chain_head (
	home_id CHAR(32) NOT NULL, 
	seq INTEGER NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT pk_chain_head PRIMARY KEY (home_id), 
	CONSTRAINT fk_chain_head_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "chain_head" VALUES('01a210cb898776c481170ff6a1fb1432',29,'ca47669a1db28c2bf3515bcfcb4da798400322b898df7f9dc904875c740de683');
CREATE TABLE contact (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	relation VARCHAR NOT NULL, 
	entitled BOOLEAN NOT NULL, 
	basis VARCHAR NOT NULL, 
	on_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_contact PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_contact_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_contact_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "contact" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8c1772e99433eef676a415cd',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','01a210cb89c871879188bfd41c2ebb29','Zack Zelkova','son',1,'attorney',0);
CREATE TABLE draft (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	screen VARCHAR NOT NULL, 
	content JSON NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_draft_home_id_author_id_staff FOREIGN KEY(home_id, author_id) REFERENCES staff (home_id, id), 
	CONSTRAINT fk_draft_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "draft" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e9273ee805ec3e608ba6a87','01a210cb89c674baafeeac294575b2d8','log','{"note": "zelkova"}','2026-03-10 14:30:00.000000');
CREATE TABLE family_summary (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	state VARCHAR NOT NULL, 
	contents JSON NOT NULL, 
	approved_at DATETIME, 
	approved_by CHAR(32), 
	CONSTRAINT pk_family_summary PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_family_summary_state CHECK (state IN ('draft', 'approved', 'replaced')), 
	CONSTRAINT fk_family_summary_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_family_summary_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "family_summary" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e9471b6a0587349c04e5825',2,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','01a210cb89c871879188bfd41c2ebb29','2026-03-01','approved','{"greeting": "Dear family zelkova"}','2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f');
CREATE TABLE firing (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	incident_id CHAR(32), 
	protocol_id VARCHAR NOT NULL, 
	protocol_version VARCHAR NOT NULL, 
	tier VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_firing PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_firing_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "firing" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f1377abbad6a76bffd8cd29','01a210cb89c871879188bfd41c2ebb29','01a210cb8f0c740f927d12bc5aba8896','R02','1.0.0','urgent','suggest','2026-03-10 14:30:00.000000');
INSERT INTO "firing" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f1377abbad6a76c942ca588','01a210cb89c871879188bfd41c2ebb29','01a210cb8f0c740f927d12bc5aba8896','R07','1.0.0','urgent','suggest','2026-03-10 14:30:00.000000');
INSERT INTO "firing" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f1377abbad6a76d147e8e31','01a210cb89c871879188bfd41c2ebb29','01a210cb8f0c740f927d12bc5aba8896','R28','1.0.0','urgent','suggest','2026-03-10 14:30:00.000000');
INSERT INTO "firing" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f1377abbad6a76e422cd7d8','01a210cb89c871879188bfd41c2ebb29','01a210cb8f0c740f927d12bc5aba8896','R33','1.0.0','emergency','suggest','2026-03-10 14:30:00.000000');
CREATE TABLE follow_up (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	incident_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	due_at DATETIME NOT NULL, 
	closes_at DATETIME NOT NULL, 
	state VARCHAR NOT NULL, 
	answer VARCHAR, 
	answered_at DATETIME, 
	answered_by CHAR(32), 
	CONSTRAINT pk_follow_up PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_follow_up_state CHECK (state IN ('open', 'answered', 'unknown')), 
	CONSTRAINT fk_follow_up_home_id_incident_id_incident FOREIGN KEY(home_id, incident_id) REFERENCES incident (home_id, id), 
	CONSTRAINT fk_follow_up_home_id_home FOREIGN KEY(home_id) REFERENCES home (id), 
	CONSTRAINT uq_follow_up_incident UNIQUE (home_id, incident_id)
);
INSERT INTO "follow_up" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8c2c77b8a60288cc21170c48','01a210cb8c2376e88554cf8cd7ca31d8','01a210cb89c871879188bfd41c2ebb29','2026-03-10 14:40:00.000000','2026-03-10 21:00:00.000000','answered','settled','2026-03-10 14:50:00.000000','01a210cb89c674baafeeac294575b2d8');
INSERT INTO "follow_up" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e73734e97146cdf35394d05','01a210cb8e727481b52802608279d0e5','01a210cb89c871879188bfd41c2ebb29','2026-03-10 15:00:00.000000','2026-03-10 21:00:00.000000','open',NULL,NULL,NULL);
CREATE TABLE home (
	id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	time_zone VARCHAR NOT NULL, 
	country VARCHAR NOT NULL, 
	demo BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_home PRIMARY KEY (id)
);
INSERT INTO "home" VALUES('01a210cb898776c481170ff6a1fb1432','Zelkova House','Europe/London','GB',0,'2026-03-10 14:30:00.000000');
CREATE TABLE home_day (
	n1 INTEGER NOT NULL, 
	n2 INTEGER NOT NULL, 
	n3 INTEGER NOT NULL, 
	n4 INTEGER NOT NULL, 
	home_id CHAR(32) NOT NULL, 
	local_date DATE NOT NULL, 
	CONSTRAINT pk_home_day PRIMARY KEY (home_id, local_date)
)
 WITHOUT ROWID

;
INSERT INTO "home_day" VALUES(0,2,1,0,'01a210cb898776c481170ff6a1fb1432','2026-03-10');
CREATE TABLE home_term (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	label VARCHAR, 
	retired_at DATETIME, 
	CONSTRAINT pk_home_term PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_home_term_kind CHECK (kind IN ('behaviour', 'trigger', 'intervention')), 
	CONSTRAINT fk_home_term_home_id_home FOREIGN KEY(home_id) REFERENCES home (id), 
	CONSTRAINT uq_home_term_code UNIQUE (home_id, code)
);
INSERT INTO "home_term" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e8b715cb14831876ffcbfc1',1,'2026-03-10 14:30:00.000000','01a210cb89a373fc8d84de21fa3cf751','trigger','HOME_ZELKOVA_IN_THE_WIND','Zelkova in the wind',NULL);
CREATE TABLE incident (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	occurred_at DATETIME NOT NULL, 
	local_date DATE NOT NULL, 
	local_weekday INTEGER NOT NULL, 
	local_hour INTEGER NOT NULL, 
	utc_offset_minutes INTEGER NOT NULL, 
	client_at DATETIME, 
	late BOOLEAN NOT NULL, 
	strength INTEGER NOT NULL, 
	codes JSON NOT NULL, 
	affected JSON NOT NULL, 
	flags JSON NOT NULL, 
	outcome VARCHAR, 
	duration VARCHAR, 
	place VARCHAR, 
	seen_by VARCHAR NOT NULL, 
	own_words VARCHAR NOT NULL, 
	injury VARCHAR, 
	staff_injury VARCHAR, 
	note VARCHAR NOT NULL, 
	confidential BOOLEAN NOT NULL, 
	status VARCHAR NOT NULL, 
	payload_digest VARCHAR NOT NULL, 
	evaluated_at DATETIME, 
	CONSTRAINT pk_incident PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_incident_injury CHECK (injury IN ('none', 'minor', 'major')), 
	CONSTRAINT ck_incident_outcome CHECK (outcome IN ('settled', 'partly', 'no_change', 'worse', 'asleep', 'did_not_see', 'too_early', 'unknown')), 
	CONSTRAINT ck_incident_staff_injury CHECK (staff_injury IN ('none', 'minor', 'major')), 
	CONSTRAINT ck_incident_status CHECK (status IN ('active', 'voided')), 
	CONSTRAINT ck_incident_note_length CHECK (length(note) <= 2000), 
	CONSTRAINT ck_incident_own_words_length CHECK (length(own_words) <= 2000), 
	CONSTRAINT ck_incident_strength CHECK (strength BETWEEN 1 AND 4), 
	CONSTRAINT fk_incident_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_incident_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "incident" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8c2376e88554cf8cd7ca31d8',3,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','01a210cb89c871879188bfd41c2ebb29','2026-03-10 14:30:00.000000','2026-03-10',1,14,0,NULL,0,3,'{"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}','["none"]','[]','settled',NULL,NULL,'','',NULL,NULL,'Threw two zelkova cones',0,'active','bf0372079396f90c8fcec91f933bd5e0dc23f7b697a5b1b524f584d1402d2871',NULL);
INSERT INTO "incident" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e727481b52802608279d0e5',1,'2026-03-10 14:50:00.000000','01a210cb89c674baafeeac294575b2d8','01a210cb89c871879188bfd41c2ebb29','2026-03-10 14:50:00.000000','2026-03-10',1,14,0,NULL,0,2,'{"behaviours": ["BHV_PACE"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}','["none"]','[]',NULL,NULL,NULL,'','',NULL,NULL,'',0,'active','6c9d70c1f971016c8b232348e1ef021ffd36a8a73ac8305e4de17dce51ad39d3',NULL);
INSERT INTO "incident" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f0c740f927d12bc5aba8896',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','01a210cb89c871879188bfd41c2ebb29','2026-03-10 14:30:00.000000','2026-03-10',1,14,0,NULL,0,2,'{"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}','["none"]','["suspected_abuse"]','settled',NULL,NULL,'','',NULL,NULL,'A bruise like a zelkova leaf',1,'active','15b2d3d495567d4ab3665c92bf443cbd18e25b40cb7da7e525e37e6a434283c4','2026-03-10 14:30:00.000000');
CREATE TABLE incident_behaviour (
	home_id CHAR(32) NOT NULL, 
	incident_id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	CONSTRAINT pk_incident_behaviour PRIMARY KEY (home_id, incident_id, code), 
	CONSTRAINT fk_incident_behaviour_home_id_incident_id_incident FOREIGN KEY(home_id, incident_id) REFERENCES incident (home_id, id)
);
INSERT INTO "incident_behaviour" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8c2376e88554cf8cd7ca31d8','BHV_CALL_OUT');
INSERT INTO "incident_behaviour" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e727481b52802608279d0e5','BHV_PACE');
INSERT INTO "incident_behaviour" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f0c740f927d12bc5aba8896','BHV_CALL_OUT');
CREATE TABLE incident_trigger (
	home_id CHAR(32) NOT NULL, 
	incident_id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	CONSTRAINT pk_incident_trigger PRIMARY KEY (home_id, incident_id, code), 
	CONSTRAINT fk_incident_trigger_home_id_incident_id_incident FOREIGN KEY(home_id, incident_id) REFERENCES incident (home_id, id)
);
INSERT INTO "incident_trigger" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8c2376e88554cf8cd7ca31d8','TRG_NOISE');
INSERT INTO "incident_trigger" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e727481b52802608279d0e5','TRG_NOISE');
INSERT INTO "incident_trigger" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f0c740f927d12bc5aba8896','TRG_NOISE');
CREATE TABLE job_lease (
	job VARCHAR NOT NULL, 
	holder VARCHAR NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_job_lease PRIMARY KEY (job)
);
INSERT INTO "job_lease" VALUES('sweep','one','2026-03-10 14:50:00.000000');
CREATE TABLE legal_hold (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	reason VARCHAR NOT NULL, 
	placed_on DATE NOT NULL, 
	lifted_on DATE, 
	CONSTRAINT pk_legal_hold PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_legal_hold_reason_length CHECK (length(reason) <= 1000), 
	CONSTRAINT fk_legal_hold_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "legal_hold" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f1d71078008a5837609b21c',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','01a210cb89c871879188bfd41c2ebb29','The court asked about the zelkova','2026-03-10',NULL);
CREATE TABLE medicine_fact (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	fact VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	number FLOAT, 
	since DATETIME, voided_at DATETIME, 
	CONSTRAINT pk_medicine_fact PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_medicine_fact_state CHECK (state IN ('yes', 'no', 'unknown')), 
	CONSTRAINT fk_medicine_fact_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_medicine_fact_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "medicine_fact" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8c1a757994aca821e9557bfb',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','01a210cb89c871879188bfd41c2ebb29','covert_requested','yes',NULL,NULL,NULL);
CREATE TABLE moment (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	local_date DATE NOT NULL, 
	shift VARCHAR, voided_at DATETIME, 
	CONSTRAINT pk_moment PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_moment_note_length CHECK (length(note) <= 2000), 
	CONSTRAINT fk_moment_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_moment_home_id_home FOREIGN KEY(home_id) REFERENCES home (id), 
	CONSTRAINT uq_moment_shift UNIQUE (home_id, resident_id, local_date, shift)
);
INSERT INTO "moment" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e82749d88afc3db65a7b1ff',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','01a210cb89c871879188bfd41c2ebb29','BHV_ENGAGED','Sang under the zelkova','2026-03-10 14:30:00.000000','2026-03-10',NULL,NULL);
CREATE TABLE observation (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	value FLOAT, 
	at DATETIME NOT NULL, voided_at DATETIME, 
	CONSTRAINT pk_observation PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_observation_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_observation_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "observation" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8c1a757994aca82076724853',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','01a210cb89c871879188bfd41c2ebb29','temp_c',38.25,'2026-03-10 14:30:00.000000',NULL);
CREATE TABLE outcome (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	incident_id CHAR(32) NOT NULL, 
	follow_up_id CHAR(32), 
	answer VARCHAR NOT NULL, 
	value INTEGER, 
	answered_at DATETIME NOT NULL, 
	answered_by CHAR(32), 
	CONSTRAINT pk_outcome PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_outcome_answer CHECK (answer IN ('settled', 'partly', 'no_change', 'worse', 'asleep', 'did_not_see', 'too_early', 'unknown')), 
	CONSTRAINT fk_outcome_home_id_incident_id_incident FOREIGN KEY(home_id, incident_id) REFERENCES incident (home_id, id), 
	CONSTRAINT fk_outcome_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "outcome" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e637433bab37dcc9a562f9c','01a210cb8c2376e88554cf8cd7ca31d8','01a210cb8c2c77b8a60288cc21170c48','settled',3,'2026-03-10 14:50:00.000000','01a210cb89c674baafeeac294575b2d8');
INSERT INTO "outcome" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f0f77818e0d02de58fe5a2d','01a210cb8f0c740f927d12bc5aba8896',NULL,'settled',3,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8');
CREATE TABLE plan_item (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	text VARCHAR NOT NULL, 
	intervention VARCHAR, 
	"trigger" VARCHAR, 
	review_on DATE, 
	from_card_id CHAR(32), 
	started_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	CONSTRAINT pk_plan_item PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_plan_item_text_length CHECK (length(text) <= 1000), 
	CONSTRAINT fk_plan_item_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_plan_item_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "plan_item" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e7674518c9134311f6be7d9',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','01a210cb89c871879188bfd41c2ebb29','Quiet room, zelkova','INT_WALK',NULL,NULL,'01a210cb8e557072a027593eaccbd364','2026-03-10 14:30:00.000000',NULL);
CREATE TABLE record_version (
	home_id CHAR(32) NOT NULL, 
	entity VARCHAR NOT NULL, 
	entity_id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor_id CHAR(32), 
	change VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	payload JSON NOT NULL, 
	salt VARCHAR NOT NULL, 
	CONSTRAINT pk_record_version PRIMARY KEY (home_id, entity, entity_id, version), 
	CONSTRAINT fk_record_version_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','home','01a210cb898776c481170ff6a1fb1432',1,'2026-03-10 14:30:00.000000',NULL,'create','','{"name": "Zelkova House", "time_zone": "Europe/London", "country": "GB", "demo": false}','a369814170423e221e8866cfe636c01c');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','staff','01a210cb89a373fc8d84de21fa3cf751',1,'2026-03-10 14:30:00.000000','01a210cb89a373fc8d84de21fa3cf751','create','','{"name": "Mina Quillon", "sign_in_name": "manager-fa3cf751", "role": "manager", "extra": [], "language": "en", "active": true, "expires_at": null}','d65b1242e37b8b9df6065d8809e4dcad');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','staff','01a210cb89c4760da3a40b4c08b3390f',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"name": "Nils Quillon", "sign_in_name": "nurse-08b3390f", "role": "nurse", "extra": [], "language": "en", "active": true, "expires_at": null}','19ab53a468df755e0824f33e003ac509');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','staff','01a210cb89c674baafeeac294575b2d8',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','create','','{"name": "Abe Quillon", "sign_in_name": "aide-4575b2d8", "role": "aide", "extra": [], "language": "en", "active": true, "expires_at": null}','f47131906a880cf53750140a7c473159');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','resident','01a210cb89c871879188bfd41c2ebb29',1,'2026-01-09 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"full_name": "Zoe Zelkova", "preferred_name": "Zoe", "room": "Z9", "status": "present", "status_on": null, "born_on": null, "pronoun": "they", "admitted_on": null, "dementia_type": null, "likes": "the zelkova in the yard", "what_calms": "", "what_matters": "", "communication_needs": "", "food_texture": "", "allergies": "", "fluid_limit_ml": null, "contact_name": "", "contact_phone": ""}','c44282b804d1413ac68c88a61a754c6d');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','resident_flag','01a210cb8c15768a94e4f3c4138890ee',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "code": "RF_FALLS", "state": "present", "expires_on": null}','da2b28d3fb000f7434e34380443c90fd');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','contact','01a210cb8c1772e99433eef676a415cd',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "name": "Zack Zelkova", "relation": "son", "entitled": true, "basis": "attorney", "on_hold": false}','0f567fd5956ad009e9bd1469e5be7383');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','assessment_total','01a210cb8c1a757994aca81f809df800',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "code": "PAINAD", "total": 4, "parts": {}, "at": "2026-03-10T14:30:00.000000Z", "voided_at": null}','26e3cf5bb1927071c163d7f31e3e7759');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','observation','01a210cb8c1a757994aca82076724853',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "kind": "temp_c", "value": "38.25", "at": "2026-03-10T14:30:00.000000Z", "voided_at": null}','8cf6542842389b91aabb3cc1f93933f6');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','medicine_fact','01a210cb8c1a757994aca821e9557bfb',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "fact": "covert_requested", "state": "yes", "number": null, "since": null, "voided_at": null}','9bf5ce1769c33b15ff309273bd439573');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','incident','01a210cb8c2376e88554cf8cd7ca31d8',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "occurred_at": "2026-03-10T14:30:00.000000Z", "local_date": "2026-03-10", "local_weekday": 1, "local_hour": 14, "utc_offset_minutes": 0, "client_at": null, "late": false, "strength": 2, "codes": {"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}, "affected": ["none"], "flags": [], "outcome": null, "duration": null, "place": null, "seen_by": "", "own_words": "", "injury": null, "staff_injury": null, "note": "Threw a zelkova cone", "confidential": false, "status": "active", "payload_digest": "bf0372079396f90c8fcec91f933bd5e0dc23f7b697a5b1b524f584d1402d2871"}','6be8cee7da17675c4b3f7597e103e86d');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','suggestion_card','01a210cb8e557072a027593eaccbd364',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "incident_id": "01a210cb-8c23-76e8-8554-cf8cd7ca31d8", "protocol_id": "R28", "protocol_version": "1.0.0", "tier": "urgent", "state": "shown", "hard_stop": true, "confidential": false, "must_tell": "the nurse or person in charge", "card": {"uuid": "c659d07e-dd4a-500b-b9de-3d37f40c0c21", "summary": "Do not hide medicine in food or drink. Someone asked to hide a medicine in food or drink: yes", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Someone asked to hide a medicine in food or drink: yes\n\nHiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "source": {"label": "NICE quality standard QS85, statement 6. Covert medicines administration; protocol R28 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "9fbcfd27-b49f-50c8-b47d-9d682b7da058", "isRecommended": true}, {"label": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "uuid": "f4d4a7a9-b36c-5a7a-a62b-761bba7c06fa", "isRecommended": true}, {"label": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "uuid": "be95df97-be83-59a6-9e7d-288dc0c83f46", "isRecommended": true}, {"label": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "uuid": "cfeba072-12db-516c-bbc1-9c976e2632d7", "isRecommended": true}], "overrideReasons": [], "links": [{"label": "NICE quality standard QS85, statement 6. Covert medicines administration", "url": "https://nice.org.uk/guidance/QS85/chapter/quality-statement-6-covert-medicines-administration", "type": "absolute"}, {"label": "NICE guideline SC1. Managing medicines in care homes. 2014", "url": "https://www.nice.org.uk/guidance/sc1", "type": "absolute"}, {"label": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "url": "https://www.careengland.org.uk/care-planning-tool-restriction-and-restraint/", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R28", "version": "1.0.0", "title": "Do not hide medicine in food or drink", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "state": "suggest", "tier": "urgent", "theme": "medication", "hard_stop": true, "never_folded": true, "confidential": false, "actors": ["nurse", "aide", "manager"], "informed": ["GP", "pharmacist"], "due_minutes": 0, "due_basis": "published", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "do_not_hide_it", "who": ["nurse", "aide"], "do": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "state": "do", "within_minutes": 0}, {"order": 2, "id": "urgent_need", "who": ["nurse"], "do": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "state": "do", "within_minutes": 240, "intervention": "INT_MED_REVIEW"}, {"order": 3, "id": "capacity_and_meeting", "who": ["nurse", "manager"], "do": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "state": "do", "within_minutes": 2880}], "because": [{"text": "Someone asked to hide a medicine in food or drink: yes", "leaf": "med", "got": true, "result": true}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "D", "basis": "A national quality standard on hidden medicines, guidance on medicines in care homes, and the law on capacity.", "cite": [{"key": "QS85", "cite": "NICE quality standard QS85, statement 6. Covert medicines administration", "status": "confirmed"}, {"key": "SC1", "cite": "NICE guideline SC1. Managing medicines in care homes. 2014", "status": "secondary"}, {"key": "MCA", "cite": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "Hiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "inform_family": "As part of the meeting.", "close_when": "An authorisation with an end date is stored, or the request is closed."}}}, "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','b2a1d844fc1c36126f5354a55c833835');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','suggestion_card','01a210cb8e5a767a9195a97c9da483d3',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "incident_id": "01a210cb-8c23-76e8-8554-cf8cd7ca31d8", "protocol_id": "R07", "protocol_version": "1.0.0", "tier": "urgent", "state": "shown", "hard_stop": false, "confidential": false, "must_tell": "the nurse or person in charge", "card": {"uuid": "21133703-1303-551c-9df3-0a49ebacc815", "summary": "May be unwell. Temperature: 38.25 \u00b0C, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Temperature: 38.25 \u00b0C, just now\n\nBeing upset or different may be the first sign of a serious infection.", "source": {"label": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2; protocol R07 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "36505799-5f5c-5101-8339-19a7319105bd", "isRecommended": true}, {"label": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "uuid": "62b97c3b-b51e-5cbc-9b40-0ec5ffaf1663", "isRecommended": true}, {"label": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "uuid": "f8586394-692f-5f42-a204-56d319f17340", "isRecommended": true}, {"label": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "uuid": "8c2f3074-3d01-5e35-8c7c-0bf1584298f0", "isRecommended": true}, {"label": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "uuid": "11137337-0144-5f98-98e9-406939ea9e6d", "isRecommended": true}, {"label": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "uuid": "78e6db2a-7cf2-5c51-90f2-25ddcc6a23f0", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [], "extension": {"attune.explain": {"protocol": "R07", "version": "1.0.0", "title": "May be unwell", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "state": "suggest", "tier": "urgent", "theme": "physical_cause", "hard_stop": false, "never_folded": true, "confidential": false, "actors": ["nurse", "aide"], "informed": ["GP"], "due_minutes": 30, "due_basis": "default", "threshold_basis": "default", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "stay_and_tell", "who": ["aide"], "do": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "state": "do", "within_minutes": 0}, {"order": 2, "id": "observations", "who": ["nurse"], "do": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "state": "do", "within_minutes": 30, "intervention": "INT_NURSE_REVIEW"}, {"order": 3, "id": "call_the_doctor", "who": ["nurse"], "do": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "state": "do", "within_minutes": 60, "intervention": "INT_GP_REVIEW"}, {"order": 4, "id": "ambulance", "who": ["aide", "nurse"], "do": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "state": "do", "within_minutes": 0, "intervention": "INT_EMERGENCY"}, {"order": 5, "id": "no_dipstick_alone", "who": ["nurse"], "do": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "state": "do"}], "because": [{"text": "Temperature: 38.25 \u00b0C, just now", "leaf": "obs", "got": "38.25", "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "C", "basis": "A national early warning score, guidance on urine infections, and the list of causes in the body.", "cite": [{"key": "NEWS2", "cite": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2", "status": "unconfirmed"}, {"key": "UKHSA_UTI", "cite": "UKHSA diagnostic guide for UTI: no dipsticks to diagnose UTI over age 65", "status": "unconfirmed"}, {"key": "PINCHME", "cite": "PINCH ME table, RCP journals; nursingnotes.co.uk", "status": "confirmed"}, {"key": "Consensus", "cite": "Design default: clinically sensible, no published figure found; needs the sign-off of the home''s clinical lead", "status": "design_default"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "Being upset or different may be the first sign of a serious infection.", "inform_family": "The same day.", "close_when": "A cause is found, or the observations are back to usual."}}}, "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T15:00:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','fd363b0e1abb6d585592791629b6d718');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','suggestion_card','01a210cb8e5c779795026ae07785eaae',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "incident_id": "01a210cb-8c23-76e8-8554-cf8cd7ca31d8", "protocol_id": "R02", "protocol_version": "1.0.0", "tier": "urgent", "state": "shown", "hard_stop": false, "confidential": false, "must_tell": "the nurse or person in charge", "card": {"uuid": "81cccd02-6638-57f9-8ac6-0efd78b50276", "summary": "Pain is likely. PAINAD: 4, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "5c38a459-36a6-550f-a07c-3649fc15a99e", "isRecommended": true}, {"label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "uuid": "58bc1a22-f29a-5f97-ae6e-91d59191d0f5", "isRecommended": true}, {"label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "uuid": "748d7cde-8b8d-5900-817b-e49c853e0aa4", "isRecommended": false}, {"label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "uuid": "a05767a8-dbd5-53ad-8210-d3142fb0da72", "isRecommended": true}, {"label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "uuid": "c1880e62-b8d1-51db-a2b1-3c3840903b7f", "isRecommended": true}, {"label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "uuid": "0d787ce2-906d-50ad-b109-6e9679026cc9", "isRecommended": true}, {"label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "uuid": "7775f723-7bbb-5fff-825c-b0ac77089818", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [{"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute"}, {"label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R02", "version": "1.0.0", "title": "Pain is likely", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "state": "suggest", "tier": "urgent", "theme": "pain", "hard_stop": false, "never_folded": false, "confidential": false, "actors": ["nurse", "aide"], "informed": [], "due_minutes": 60, "due_basis": "default", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "look_for_the_cause", "who": ["nurse"], "do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 2, "id": "offer_relief", "who": ["nurse"], "do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "state": "check_first", "within_minutes": 60, "intervention": "INT_PRN_ANALGESIC", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."]}, {"order": 3, "id": "be_gentle", "who": ["aide"], "do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "state": "do", "within_minutes": 0, "intervention": "INT_COMFORT"}, {"order": 4, "id": "score_again", "who": ["nurse"], "do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "state": "do", "within_minutes": 120, "intervention": "INT_PAIN_CHECK"}, {"order": 5, "id": "plan_around_care", "who": ["nurse"], "do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "state": "do"}, {"order": 6, "id": "ask_the_prescriber", "who": ["nurse"], "do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "state": "do", "within_minutes": 4320, "intervention": "INT_GP_REVIEW"}], "because": [{"text": "PAINAD: 4, just now", "leaf": "assessment", "got": "4", "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "left_out": [], "record": [], "also": [], "evidence": {"grade": "B", "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "inform_family": "", "close_when": "A second score is below the limit."}}}, "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T15:30:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','906399d4886850dfe0853367e71918ac');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','incident','01a210cb8c2376e88554cf8cd7ca31d8',2,'2026-03-10 14:50:00.000000','01a210cb89c674baafeeac294575b2d8','answer','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "occurred_at": "2026-03-10T14:30:00.000000Z", "local_date": "2026-03-10", "local_weekday": 1, "local_hour": 14, "utc_offset_minutes": 0, "client_at": null, "late": false, "strength": 2, "codes": {"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}, "affected": ["none"], "flags": [], "outcome": "settled", "duration": null, "place": null, "seen_by": "", "own_words": "", "injury": null, "staff_injury": null, "note": "Threw a zelkova cone", "confidential": false, "status": "active", "payload_digest": "bf0372079396f90c8fcec91f933bd5e0dc23f7b697a5b1b524f584d1402d2871"}','c1157599860f5595aa8ff6caf751a167');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','incident','01a210cb8c2376e88554cf8cd7ca31d8',3,'2026-03-10 14:50:00.000000','01a210cb89c4760da3a40b4c08b3390f','amend','saw it again','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "occurred_at": "2026-03-10T14:30:00.000000Z", "local_date": "2026-03-10", "local_weekday": 1, "local_hour": 14, "utc_offset_minutes": 0, "client_at": null, "late": false, "strength": 3, "codes": {"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}, "affected": ["none"], "flags": [], "outcome": "settled", "duration": null, "place": null, "seen_by": "", "own_words": "", "injury": null, "staff_injury": null, "note": "Threw two zelkova cones", "confidential": false, "status": "active", "payload_digest": "bf0372079396f90c8fcec91f933bd5e0dc23f7b697a5b1b524f584d1402d2871"}','d7eaec733ce51a3307907b2ea2810344');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','incident','01a210cb8e727481b52802608279d0e5',1,'2026-03-10 14:50:00.000000','01a210cb89c674baafeeac294575b2d8','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "occurred_at": "2026-03-10T14:50:00.000000Z", "local_date": "2026-03-10", "local_weekday": 1, "local_hour": 14, "utc_offset_minutes": 0, "client_at": null, "late": false, "strength": 2, "codes": {"behaviours": ["BHV_PACE"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}, "affected": ["none"], "flags": [], "outcome": null, "duration": null, "place": null, "seen_by": "", "own_words": "", "injury": null, "staff_injury": null, "note": "", "confidential": false, "status": "active", "payload_digest": "6c9d70c1f971016c8b232348e1ef021ffd36a8a73ac8305e4de17dce51ad39d3"}','bbf3d46d1bde156ed48bac3385f062cb');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','plan_item','01a210cb8e7674518c9134311f6be7d9',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "text": "Quiet room, zelkova", "intervention": "INT_WALK", "trigger": null, "review_on": null, "from_card_id": "01a210cb-8e55-7072-a027-593eaccbd364", "started_at": "2026-03-10T14:30:00.000000Z", "ended_at": null}','70c6138684c0a1cfe355774c9f995483');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','moment','01a210cb8e82749d88afc3db65a7b1ff',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "code": "BHV_ENGAGED", "note": "Sang under the zelkova", "at": "2026-03-10T14:30:00.000000Z", "local_date": "2026-03-10", "shift": null, "voided_at": null}','c2c5de99b96895d14116d0ae94e926c2');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','home_term','01a210cb8e8b715cb14831876ffcbfc1',1,'2026-03-10 14:30:00.000000','01a210cb89a373fc8d84de21fa3cf751','create','','{"kind": "trigger", "code": "HOME_ZELKOVA_IN_THE_WIND", "label": "Zelkova in the wind", "retired_at": null}','04b9443800997a143224fcc437636704');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','family_summary','01a210cb8e9471b6a0587349c04e5825',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "month": "2026-03-01", "state": "draft", "contents": {"greeting": "Dear family zelkova"}, "approved_at": null, "approved_by": null}','6c222d9e56e4ced13be78dc587078267');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','family_summary','01a210cb8e9471b6a0587349c04e5825',2,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','approve','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "month": "2026-03-01", "state": "approved", "contents": {"greeting": "Dear family zelkova"}, "approved_at": "2026-03-10T14:30:00.000000Z", "approved_by": "01a210cb-89c4-760d-a3a4-0b4c08b3390f"}','5424928ca0a35e28ff2ae9f6bfab2a06');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','summary_release','01a210cb8ea170d8a40cdd0b44085a7b',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"summary_id": "01a210cb-8e94-71b6-a058-7349c04e5825", "contact_id": "01a210cb-8c17-72e9-9433-eef676a415cd"}','fe4a51ed9f482a577df3ab715eba83ce');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','incident','01a210cb8f0c740f927d12bc5aba8896',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "occurred_at": "2026-03-10T14:30:00.000000Z", "local_date": "2026-03-10", "local_weekday": 1, "local_hour": 14, "utc_offset_minutes": 0, "client_at": null, "late": false, "strength": 2, "codes": {"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}, "affected": ["none"], "flags": ["suspected_abuse"], "outcome": "settled", "duration": null, "place": null, "seen_by": "", "own_words": "", "injury": null, "staff_injury": null, "note": "A bruise like a zelkova leaf", "confidential": true, "status": "active", "payload_digest": "15b2d3d495567d4ab3665c92bf443cbd18e25b40cb7da7e525e37e6a434283c4"}','28a963c757bc81dcbdcf1f17898921d6');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','suggestion_card','01a210cb8f1377abbad6a76f1a394484',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "incident_id": "01a210cb-8f0c-740f-927d-12bc5aba8896", "protocol_id": "R33", "protocol_version": "1.0.0", "tier": "emergency", "state": "shown", "hard_stop": false, "confidential": true, "must_tell": "the manager or safeguarding lead (the one above them, if they are involved)", "card": {"uuid": "82a0b948-c637-5a76-983a-fdd870739250", "summary": "Possible abuse or neglect. Worried about abuse or neglect", "indicator": "critical", "detail": "This app has not called anyone. Tell the manager or safeguarding lead (the one above them, if they are involved) now.\n\n**Why** Worried about abuse or neglect\n\nIt is a legal duty. Sudden fear or distress near one person can be the only sign.", "source": {"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024; protocol R33 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "94ad2a28-2e31-5cf0-88f5-36692d65fa57", "isRecommended": true}, {"label": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "uuid": "06465842-daa7-5160-b193-ec8628ee5e9e", "isRecommended": true}, {"label": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "uuid": "fca544d5-aac3-560e-b9d0-53ffe2e200c8", "isRecommended": true}, {"label": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "uuid": "ce27ce9b-97b2-52fb-96ca-bcb20682ef5f", "isRecommended": true}, {"label": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "uuid": "6d706ed0-26f4-5bb1-9169-6a80bb585127", "isRecommended": true}, {"label": "Keep the person who is named away from residents until it is decided.", "uuid": "8d7db082-e311-5c83-96b5-528d2cb49b2b", "isRecommended": true}], "overrideReasons": [], "links": [{"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "url": "https://cqc.org.uk/guidance-providers/regulations-enforcement/regulation-18-notification-other-incidents", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R33", "version": "1.0.0", "title": "Possible abuse or neglect", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:204cd9a5a964cb26a7aa89eb230dc4fb17d9ee7b63fc1f4bccdb1df57ec4c9b0", "state": "suggest", "tier": "emergency", "theme": "safeguarding", "hard_stop": false, "never_folded": true, "confidential": true, "actors": ["aide", "nurse", "manager"], "informed": [], "due_minutes": 15, "due_basis": "default", "threshold_basis": "regulatory", "tell": "the manager or safeguarding lead (the one above them, if they are involved)", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "make_safe_and_listen", "who": ["aide", "nurse"], "do": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "state": "do", "within_minutes": 0, "intervention": "INT_MAKE_SAFE"}, {"order": 2, "id": "tell_the_lead", "who": ["aide", "nurse"], "do": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "state": "do", "within_minutes": 15}, {"order": 3, "id": "write_the_facts", "who": ["nurse"], "do": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 4, "id": "report_england", "who": ["manager"], "do": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "state": "do", "within_minutes": 120}, {"order": 5, "id": "keep_apart", "who": ["manager"], "do": "Keep the person who is named away from residents until it is decided.", "state": "do", "within_minutes": 120}], "because": [{"text": "Worried about abuse or neglect", "leaf": "event", "got": null, "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "D", "basis": "The law on reporting abuse in England and in nursing homes of the United States.", "cite": [{"key": "CQC18", "cite": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "status": "confirmed"}, {"key": "CMSabuse", "cite": "42 CFR 483.12(c) and CMS FAQ 12 Jan 2018: 2 h / 24 h reporting", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "It is a legal duty. Sudden fear or distress near one person can be the only sign.", "inform_family": "As the safeguarding lead decides.", "close_when": "The reference of the report is stored."}}}, "snapshot": "sha256:204cd9a5a964cb26a7aa89eb230dc4fb17d9ee7b63fc1f4bccdb1df57ec4c9b0", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T14:45:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','d1d857d266aad6748d3a1460545b83bb');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','suggestion_card','01a210cb8f187720bfc949e929fdefae',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "incident_id": "01a210cb-8f0c-740f-927d-12bc5aba8896", "protocol_id": "R02", "protocol_version": "1.0.0", "tier": "urgent", "state": "shown", "hard_stop": false, "confidential": false, "must_tell": "the nurse or person in charge", "card": {"uuid": "1c8e4893-1292-5582-a68c-07f4a08e3390", "summary": "Pain is likely. PAINAD: 4, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "7b9e81d2-d19f-5116-b2f6-1b48a7201fd8", "isRecommended": true}, {"label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "uuid": "196dc5e7-10a8-557a-93bb-048fd5b4b54c", "isRecommended": true}, {"label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "uuid": "9250c9ec-3eb5-5ae1-9c52-ba4669c87caf", "isRecommended": false}, {"label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "uuid": "80c390ac-61de-503c-838c-833bcd51bcd2", "isRecommended": true}, {"label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "uuid": "af054c90-fd5d-5d24-810c-09180281df18", "isRecommended": true}, {"label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "uuid": "dd5b4cf4-64bc-5cff-8732-7884a0072d5e", "isRecommended": true}, {"label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "uuid": "04085917-162c-511c-b905-aeae9e45771a", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [{"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute"}, {"label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R02", "version": "1.0.0", "title": "Pain is likely", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:204cd9a5a964cb26a7aa89eb230dc4fb17d9ee7b63fc1f4bccdb1df57ec4c9b0", "state": "suggest", "tier": "urgent", "theme": "pain", "hard_stop": false, "never_folded": false, "confidential": false, "actors": ["nurse", "aide"], "informed": [], "due_minutes": 60, "due_basis": "default", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "look_for_the_cause", "who": ["nurse"], "do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 2, "id": "offer_relief", "who": ["nurse"], "do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "state": "check_first", "within_minutes": 60, "intervention": "INT_PRN_ANALGESIC", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."]}, {"order": 3, "id": "be_gentle", "who": ["aide"], "do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "state": "do", "within_minutes": 0, "intervention": "INT_COMFORT"}, {"order": 4, "id": "score_again", "who": ["nurse"], "do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "state": "do", "within_minutes": 120, "intervention": "INT_PAIN_CHECK"}, {"order": 5, "id": "plan_around_care", "who": ["nurse"], "do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "state": "do"}, {"order": 6, "id": "ask_the_prescriber", "who": ["nurse"], "do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "state": "do", "within_minutes": 4320, "intervention": "INT_GP_REVIEW"}], "because": [{"text": "PAINAD: 4, just now", "leaf": "assessment", "got": "4", "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "left_out": [], "record": [], "also": [], "evidence": {"grade": "B", "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "inform_family": "", "close_when": "A second score is below the limit."}}}, "snapshot": "sha256:204cd9a5a964cb26a7aa89eb230dc4fb17d9ee7b63fc1f4bccdb1df57ec4c9b0", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T15:30:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','60482da13d62f76befbee8483c9f1100');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','suggestion_card','01a210cb8e5c779795026ae07785eaae',2,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','withdraw','replaced by a newer card','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "incident_id": "01a210cb-8c23-76e8-8554-cf8cd7ca31d8", "protocol_id": "R02", "protocol_version": "1.0.0", "tier": "urgent", "state": "withdrawn", "hard_stop": false, "confidential": false, "must_tell": "the nurse or person in charge", "card": {"uuid": "81cccd02-6638-57f9-8ac6-0efd78b50276", "summary": "Pain is likely. PAINAD: 4, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "5c38a459-36a6-550f-a07c-3649fc15a99e", "isRecommended": true}, {"label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "uuid": "58bc1a22-f29a-5f97-ae6e-91d59191d0f5", "isRecommended": true}, {"label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "uuid": "748d7cde-8b8d-5900-817b-e49c853e0aa4", "isRecommended": false}, {"label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "uuid": "a05767a8-dbd5-53ad-8210-d3142fb0da72", "isRecommended": true}, {"label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "uuid": "c1880e62-b8d1-51db-a2b1-3c3840903b7f", "isRecommended": true}, {"label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "uuid": "0d787ce2-906d-50ad-b109-6e9679026cc9", "isRecommended": true}, {"label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "uuid": "7775f723-7bbb-5fff-825c-b0ac77089818", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [{"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute"}, {"label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R02", "version": "1.0.0", "title": "Pain is likely", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "state": "suggest", "tier": "urgent", "theme": "pain", "hard_stop": false, "never_folded": false, "confidential": false, "actors": ["nurse", "aide"], "informed": [], "due_minutes": 60, "due_basis": "default", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "look_for_the_cause", "who": ["nurse"], "do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 2, "id": "offer_relief", "who": ["nurse"], "do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "state": "check_first", "within_minutes": 60, "intervention": "INT_PRN_ANALGESIC", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."]}, {"order": 3, "id": "be_gentle", "who": ["aide"], "do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "state": "do", "within_minutes": 0, "intervention": "INT_COMFORT"}, {"order": 4, "id": "score_again", "who": ["nurse"], "do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "state": "do", "within_minutes": 120, "intervention": "INT_PAIN_CHECK"}, {"order": 5, "id": "plan_around_care", "who": ["nurse"], "do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "state": "do"}, {"order": 6, "id": "ask_the_prescriber", "who": ["nurse"], "do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "state": "do", "within_minutes": 4320, "intervention": "INT_GP_REVIEW"}], "because": [{"text": "PAINAD: 4, just now", "leaf": "assessment", "got": "4", "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "left_out": [], "record": [], "also": [], "evidence": {"grade": "B", "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "inform_family": "", "close_when": "A second score is below the limit."}}}, "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T15:30:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','f590b60b1f97faf922d07a783d0cb1e9');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','legal_hold','01a210cb8f1d71078008a5837609b21c',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "reason": "The court asked about the zelkova", "placed_on": "2026-03-10", "lifted_on": null}','238f2c5657891dce552cf99bb5eaf772');
INSERT INTO "record_version" VALUES('01a210cb898776c481170ff6a1fb1432','appraisal','01a210cb8f207256bad2a88819a14dcb',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','create','','{"resident_id": "01a210cb-89c8-7187-9188-bfd41c2ebb29", "kind": "request", "proposal": "keep", "state": "proposed", "basis": "Her son asked about the zelkova", "keep_until": null, "proposed_by": "01a210cb-89c4-760d-a3a4-0b4c08b3390f", "proposed_at": "2026-03-10T14:30:00.000000Z", "second_by": null, "second_at": null, "second_reason": "", "carried_out_at": null, "erased": []}','0e7d1df720377f5ea9b63f7222ec6678');
CREATE TABLE resident (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	full_name VARCHAR NOT NULL, 
	preferred_name VARCHAR NOT NULL, 
	room VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	status_on DATE, 
	born_on DATE, 
	pronoun VARCHAR NOT NULL, 
	admitted_on DATE, 
	dementia_type VARCHAR, 
	likes VARCHAR NOT NULL, 
	what_calms VARCHAR NOT NULL, 
	what_matters VARCHAR NOT NULL, 
	communication_needs VARCHAR NOT NULL, 
	food_texture VARCHAR NOT NULL, 
	allergies VARCHAR NOT NULL, 
	fluid_limit_ml INTEGER, 
	contact_name VARCHAR NOT NULL, 
	contact_phone VARCHAR NOT NULL, 
	CONSTRAINT pk_resident PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_resident_pronoun CHECK (pronoun IN ('she', 'he', 'they')), 
	CONSTRAINT ck_resident_status CHECK (status IN ('present', 'hospital', 'left', 'died')), 
	CONSTRAINT fk_resident_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "resident" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb89c871879188bfd41c2ebb29',1,'2026-01-09 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','Zoe Zelkova','Zoe','Z9','present',NULL,NULL,'they',NULL,NULL,'the zelkova in the yard','','','','','',NULL,'','');
CREATE TABLE resident_day (
	n1 INTEGER NOT NULL, 
	n2 INTEGER NOT NULL, 
	n3 INTEGER NOT NULL, 
	n4 INTEGER NOT NULL, 
	home_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	local_date DATE NOT NULL, 
	CONSTRAINT pk_resident_day PRIMARY KEY (home_id, resident_id, local_date)
)
 WITHOUT ROWID

;
INSERT INTO "resident_day" VALUES(0,2,1,0,'01a210cb898776c481170ff6a1fb1432','01a210cb89c871879188bfd41c2ebb29','2026-03-10');
CREATE TABLE resident_flag (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	expires_on DATE, 
	CONSTRAINT pk_resident_flag PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_resident_flag_state CHECK (state IN ('present', 'suspected', 'absent')), 
	CONSTRAINT fk_resident_flag_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_resident_flag_home_id_home FOREIGN KEY(home_id) REFERENCES home (id), 
	CONSTRAINT uq_resident_flag_code UNIQUE (home_id, resident_id, code)
);
INSERT INTO "resident_flag" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8c15768a94e4f3c4138890ee',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','01a210cb89c871879188bfd41c2ebb29','RF_FALLS','present',NULL);
CREATE TABLE resident_hour (
	n1 INTEGER NOT NULL, 
	n2 INTEGER NOT NULL, 
	n3 INTEGER NOT NULL, 
	n4 INTEGER NOT NULL, 
	home_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	weekday INTEGER NOT NULL, 
	hour INTEGER NOT NULL, 
	CONSTRAINT pk_resident_hour PRIMARY KEY (home_id, resident_id, month, weekday, hour)
)
 WITHOUT ROWID

;
INSERT INTO "resident_hour" VALUES(0,2,1,0,'01a210cb898776c481170ff6a1fb1432','01a210cb89c871879188bfd41c2ebb29','2026-03-01',1,14);
CREATE TABLE resident_month_behaviour (
	n1 INTEGER NOT NULL, 
	n2 INTEGER NOT NULL, 
	n3 INTEGER NOT NULL, 
	n4 INTEGER NOT NULL, 
	home_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	code VARCHAR NOT NULL, 
	CONSTRAINT pk_resident_month_behaviour PRIMARY KEY (home_id, resident_id, month, code)
)
 WITHOUT ROWID

;
INSERT INTO "resident_month_behaviour" VALUES(0,1,1,0,'01a210cb898776c481170ff6a1fb1432','01a210cb89c871879188bfd41c2ebb29','2026-03-01','BHV_CALL_OUT');
INSERT INTO "resident_month_behaviour" VALUES(0,1,0,0,'01a210cb898776c481170ff6a1fb1432','01a210cb89c871879188bfd41c2ebb29','2026-03-01','BHV_PACE');
CREATE TABLE resident_month_tried (
	home_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	code VARCHAR NOT NULL, 
	tries INTEGER NOT NULL, 
	known INTEGER NOT NULL, 
	calmer INTEGER NOT NULL, 
	CONSTRAINT pk_resident_month_tried PRIMARY KEY (home_id, resident_id, month, code)
)
 WITHOUT ROWID

;
INSERT INTO "resident_month_tried" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb89c871879188bfd41c2ebb29','2026-03-01','INT_CALM_APPROACH',3,2,2);
CREATE TABLE resident_month_trigger (
	n1 INTEGER NOT NULL, 
	n2 INTEGER NOT NULL, 
	n3 INTEGER NOT NULL, 
	n4 INTEGER NOT NULL, 
	home_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	code VARCHAR NOT NULL, 
	CONSTRAINT pk_resident_month_trigger PRIMARY KEY (home_id, resident_id, month, code)
)
 WITHOUT ROWID

;
INSERT INTO "resident_month_trigger" VALUES(0,2,1,0,'01a210cb898776c481170ff6a1fb1432','01a210cb89c871879188bfd41c2ebb29','2026-03-01','TRG_NOISE');
CREATE TABLE sign_in_try (
	name_digest VARCHAR NOT NULL, 
	failures INTEGER NOT NULL, 
	next_try_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_try PRIMARY KEY (name_digest)
);
INSERT INTO "sign_in_try" VALUES('06e360822bb321c70c7862b7f26c41d40b0e932660260b8f92ad3b566a38e936',1,'2026-03-10 14:30:01.000000');
CREATE TABLE staff (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	sign_in_name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	extra JSON NOT NULL, 
	password_hash VARCHAR NOT NULL, 
	pin_hash VARCHAR, 
	language VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	expires_at DATETIME, 
	CONSTRAINT pk_staff PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_staff_role CHECK (role IN ('aide', 'nurse', 'manager')), 
	CONSTRAINT fk_staff_home_id_home FOREIGN KEY(home_id) REFERENCES home (id), 
	CONSTRAINT uq_staff_sign_in_name UNIQUE (sign_in_name)
);
INSERT INTO "staff" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb89a373fc8d84de21fa3cf751',1,'2026-03-10 14:30:00.000000','01a210cb89a373fc8d84de21fa3cf751','Mina Quillon','manager-fa3cf751','manager','[]','$argon2id$v=19$m=19456,t=2,p=1$sajdImwZVw1vgAc5WM6gMA$slyrgEs8/eM00fknlJy9KuU49R2NPemXPZrfaGtIxAc',NULL,'en',1,NULL);
INSERT INTO "staff" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb89c4760da3a40b4c08b3390f',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','Nils Quillon','nurse-08b3390f','nurse','[]','$argon2id$v=19$m=19456,t=2,p=1$sajdImwZVw1vgAc5WM6gMA$slyrgEs8/eM00fknlJy9KuU49R2NPemXPZrfaGtIxAc',NULL,'en',1,NULL);
INSERT INTO "staff" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb89c674baafeeac294575b2d8',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','Abe Quillon','aide-4575b2d8','aide','[]','$argon2id$v=19$m=19456,t=2,p=1$sajdImwZVw1vgAc5WM6gMA$slyrgEs8/eM00fknlJy9KuU49R2NPemXPZrfaGtIxAc',NULL,'en',1,NULL);
CREATE TABLE staff_session (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	staff_id CHAR(32) NOT NULL, 
	token_hash VARCHAR NOT NULL, 
	device VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_seen_at DATETIME NOT NULL, 
	locked_at DATETIME, 
	ended_at DATETIME, 
	pin_failures INTEGER NOT NULL, 
	next_try_at DATETIME, 
	CONSTRAINT pk_staff_session PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_staff_session_home_id_staff_id_staff FOREIGN KEY(home_id, staff_id) REFERENCES staff (home_id, id), 
	CONSTRAINT fk_staff_session_home_id_home FOREIGN KEY(home_id) REFERENCES home (id), 
	CONSTRAINT uq_staff_session_token_hash UNIQUE (token_hash)
);
INSERT INTO "staff_session" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8ee1766197124c243e661a32','01a210cb89c674baafeeac294575b2d8','1cc2f3213a0231faf417b2691ed9ebadb95fa4b99b209184a37401b4cf961ca4','tablet zelkova','2026-03-10 14:30:00.000000','2026-03-10 14:30:00.000000',NULL,NULL,0,NULL);
CREATE TABLE suggestion_card (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	incident_id CHAR(32), 
	protocol_id VARCHAR NOT NULL, 
	protocol_version VARCHAR NOT NULL, 
	tier VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	hard_stop BOOLEAN NOT NULL, 
	confidential BOOLEAN NOT NULL, 
	must_tell VARCHAR, 
	card JSON NOT NULL, 
	snapshot VARCHAR NOT NULL, 
	made_at DATETIME NOT NULL, 
	due_at DATETIME NOT NULL, 
	told_at DATETIME, 
	told_by CHAR(32), 
	told_whom VARCHAR, 
	escalated_at DATETIME, 
	answered_at DATETIME, 
	answered_by CHAR(32), 
	steps_taken JSON NOT NULL, 
	reason_code VARCHAR, 
	comment VARCHAR NOT NULL, 
	CONSTRAINT pk_suggestion_card PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_suggestion_card_state CHECK (state IN ('shown', 'accepted', 'changed', 'declined', 'acknowledged', 'withdrawn')), 
	CONSTRAINT ck_suggestion_card_tier CHECK (tier IN ('emergency', 'urgent', 'soon', 'routine')), 
	CONSTRAINT ck_suggestion_card_comment_length CHECK (length(comment) <= 2000), 
	CONSTRAINT fk_suggestion_card_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_suggestion_card_home_id_home FOREIGN KEY(home_id) REFERENCES home (id), 
	CONSTRAINT uq_suggestion_card_incident UNIQUE (home_id, incident_id, protocol_id)
);
INSERT INTO "suggestion_card" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e557072a027593eaccbd364',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','01a210cb89c871879188bfd41c2ebb29','01a210cb8c2376e88554cf8cd7ca31d8','R28','1.0.0','urgent','shown',1,0,'the nurse or person in charge','{"uuid": "c659d07e-dd4a-500b-b9de-3d37f40c0c21", "summary": "Do not hide medicine in food or drink. Someone asked to hide a medicine in food or drink: yes", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Someone asked to hide a medicine in food or drink: yes\n\nHiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "source": {"label": "NICE quality standard QS85, statement 6. Covert medicines administration; protocol R28 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "9fbcfd27-b49f-50c8-b47d-9d682b7da058", "isRecommended": true}, {"label": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "uuid": "f4d4a7a9-b36c-5a7a-a62b-761bba7c06fa", "isRecommended": true}, {"label": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "uuid": "be95df97-be83-59a6-9e7d-288dc0c83f46", "isRecommended": true}, {"label": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "uuid": "cfeba072-12db-516c-bbc1-9c976e2632d7", "isRecommended": true}], "overrideReasons": [], "links": [{"label": "NICE quality standard QS85, statement 6. Covert medicines administration", "url": "https://nice.org.uk/guidance/QS85/chapter/quality-statement-6-covert-medicines-administration", "type": "absolute"}, {"label": "NICE guideline SC1. Managing medicines in care homes. 2014", "url": "https://www.nice.org.uk/guidance/sc1", "type": "absolute"}, {"label": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "url": "https://www.careengland.org.uk/care-planning-tool-restriction-and-restraint/", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R28", "version": "1.0.0", "title": "Do not hide medicine in food or drink", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "state": "suggest", "tier": "urgent", "theme": "medication", "hard_stop": true, "never_folded": true, "confidential": false, "actors": ["nurse", "aide", "manager"], "informed": ["GP", "pharmacist"], "due_minutes": 0, "due_basis": "published", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "do_not_hide_it", "who": ["nurse", "aide"], "do": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "state": "do", "within_minutes": 0}, {"order": 2, "id": "urgent_need", "who": ["nurse"], "do": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "state": "do", "within_minutes": 240, "intervention": "INT_MED_REVIEW"}, {"order": 3, "id": "capacity_and_meeting", "who": ["nurse", "manager"], "do": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "state": "do", "within_minutes": 2880}], "because": [{"text": "Someone asked to hide a medicine in food or drink: yes", "leaf": "med", "got": true, "result": true}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "D", "basis": "A national quality standard on hidden medicines, guidance on medicines in care homes, and the law on capacity.", "cite": [{"key": "QS85", "cite": "NICE quality standard QS85, statement 6. Covert medicines administration", "status": "confirmed"}, {"key": "SC1", "cite": "NICE guideline SC1. Managing medicines in care homes. 2014", "status": "secondary"}, {"key": "MCA", "cite": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "Hiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "inform_family": "As part of the meeting.", "close_when": "An authorisation with an end date is stored, or the request is closed."}}}','sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100','2026-03-10 14:30:00.000000','2026-03-10 14:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'');
INSERT INTO "suggestion_card" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e5a767a9195a97c9da483d3',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','01a210cb89c871879188bfd41c2ebb29','01a210cb8c2376e88554cf8cd7ca31d8','R07','1.0.0','urgent','shown',0,0,'the nurse or person in charge','{"uuid": "21133703-1303-551c-9df3-0a49ebacc815", "summary": "May be unwell. Temperature: 38.25 \u00b0C, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Temperature: 38.25 \u00b0C, just now\n\nBeing upset or different may be the first sign of a serious infection.", "source": {"label": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2; protocol R07 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "36505799-5f5c-5101-8339-19a7319105bd", "isRecommended": true}, {"label": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "uuid": "62b97c3b-b51e-5cbc-9b40-0ec5ffaf1663", "isRecommended": true}, {"label": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "uuid": "f8586394-692f-5f42-a204-56d319f17340", "isRecommended": true}, {"label": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "uuid": "8c2f3074-3d01-5e35-8c7c-0bf1584298f0", "isRecommended": true}, {"label": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "uuid": "11137337-0144-5f98-98e9-406939ea9e6d", "isRecommended": true}, {"label": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "uuid": "78e6db2a-7cf2-5c51-90f2-25ddcc6a23f0", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [], "extension": {"attune.explain": {"protocol": "R07", "version": "1.0.0", "title": "May be unwell", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "state": "suggest", "tier": "urgent", "theme": "physical_cause", "hard_stop": false, "never_folded": true, "confidential": false, "actors": ["nurse", "aide"], "informed": ["GP"], "due_minutes": 30, "due_basis": "default", "threshold_basis": "default", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "stay_and_tell", "who": ["aide"], "do": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "state": "do", "within_minutes": 0}, {"order": 2, "id": "observations", "who": ["nurse"], "do": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "state": "do", "within_minutes": 30, "intervention": "INT_NURSE_REVIEW"}, {"order": 3, "id": "call_the_doctor", "who": ["nurse"], "do": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "state": "do", "within_minutes": 60, "intervention": "INT_GP_REVIEW"}, {"order": 4, "id": "ambulance", "who": ["aide", "nurse"], "do": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "state": "do", "within_minutes": 0, "intervention": "INT_EMERGENCY"}, {"order": 5, "id": "no_dipstick_alone", "who": ["nurse"], "do": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "state": "do"}], "because": [{"text": "Temperature: 38.25 \u00b0C, just now", "leaf": "obs", "got": 38.25, "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "C", "basis": "A national early warning score, guidance on urine infections, and the list of causes in the body.", "cite": [{"key": "NEWS2", "cite": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2", "status": "unconfirmed"}, {"key": "UKHSA_UTI", "cite": "UKHSA diagnostic guide for UTI: no dipsticks to diagnose UTI over age 65", "status": "unconfirmed"}, {"key": "PINCHME", "cite": "PINCH ME table, RCP journals; nursingnotes.co.uk", "status": "confirmed"}, {"key": "Consensus", "cite": "Design default: clinically sensible, no published figure found; needs the sign-off of the home''s clinical lead", "status": "design_default"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "Being upset or different may be the first sign of a serious infection.", "inform_family": "The same day.", "close_when": "A cause is found, or the observations are back to usual."}}}','sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100','2026-03-10 14:30:00.000000','2026-03-10 15:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'');
INSERT INTO "suggestion_card" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e5c779795026ae07785eaae',2,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','01a210cb89c871879188bfd41c2ebb29','01a210cb8c2376e88554cf8cd7ca31d8','R02','1.0.0','urgent','withdrawn',0,0,'the nurse or person in charge','{"uuid": "81cccd02-6638-57f9-8ac6-0efd78b50276", "summary": "Pain is likely. PAINAD: 4, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "5c38a459-36a6-550f-a07c-3649fc15a99e", "isRecommended": true}, {"label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "uuid": "58bc1a22-f29a-5f97-ae6e-91d59191d0f5", "isRecommended": true}, {"label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "uuid": "748d7cde-8b8d-5900-817b-e49c853e0aa4", "isRecommended": false}, {"label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "uuid": "a05767a8-dbd5-53ad-8210-d3142fb0da72", "isRecommended": true}, {"label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "uuid": "c1880e62-b8d1-51db-a2b1-3c3840903b7f", "isRecommended": true}, {"label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "uuid": "0d787ce2-906d-50ad-b109-6e9679026cc9", "isRecommended": true}, {"label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "uuid": "7775f723-7bbb-5fff-825c-b0ac77089818", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [{"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute"}, {"label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R02", "version": "1.0.0", "title": "Pain is likely", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100", "state": "suggest", "tier": "urgent", "theme": "pain", "hard_stop": false, "never_folded": false, "confidential": false, "actors": ["nurse", "aide"], "informed": [], "due_minutes": 60, "due_basis": "default", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "look_for_the_cause", "who": ["nurse"], "do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 2, "id": "offer_relief", "who": ["nurse"], "do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "state": "check_first", "within_minutes": 60, "intervention": "INT_PRN_ANALGESIC", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."]}, {"order": 3, "id": "be_gentle", "who": ["aide"], "do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "state": "do", "within_minutes": 0, "intervention": "INT_COMFORT"}, {"order": 4, "id": "score_again", "who": ["nurse"], "do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "state": "do", "within_minutes": 120, "intervention": "INT_PAIN_CHECK"}, {"order": 5, "id": "plan_around_care", "who": ["nurse"], "do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "state": "do"}, {"order": 6, "id": "ask_the_prescriber", "who": ["nurse"], "do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "state": "do", "within_minutes": 4320, "intervention": "INT_GP_REVIEW"}], "because": [{"text": "PAINAD: 4, just now", "leaf": "assessment", "got": 4.0, "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "left_out": [], "record": [], "also": [], "evidence": {"grade": "B", "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "inform_family": "", "close_when": "A second score is below the limit."}}}','sha256:f1202475561f09d2b5df01e644dce5b6f91bb601cf8a1a9fe297502a10dae100','2026-03-10 14:30:00.000000','2026-03-10 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'');
INSERT INTO "suggestion_card" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f1377abbad6a76f1a394484',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','01a210cb89c871879188bfd41c2ebb29','01a210cb8f0c740f927d12bc5aba8896','R33','1.0.0','emergency','shown',0,1,'the manager or safeguarding lead (the one above them, if they are involved)','{"uuid": "82a0b948-c637-5a76-983a-fdd870739250", "summary": "Possible abuse or neglect. Worried about abuse or neglect", "indicator": "critical", "detail": "This app has not called anyone. Tell the manager or safeguarding lead (the one above them, if they are involved) now.\n\n**Why** Worried about abuse or neglect\n\nIt is a legal duty. Sudden fear or distress near one person can be the only sign.", "source": {"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024; protocol R33 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "94ad2a28-2e31-5cf0-88f5-36692d65fa57", "isRecommended": true}, {"label": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "uuid": "06465842-daa7-5160-b193-ec8628ee5e9e", "isRecommended": true}, {"label": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "uuid": "fca544d5-aac3-560e-b9d0-53ffe2e200c8", "isRecommended": true}, {"label": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "uuid": "ce27ce9b-97b2-52fb-96ca-bcb20682ef5f", "isRecommended": true}, {"label": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "uuid": "6d706ed0-26f4-5bb1-9169-6a80bb585127", "isRecommended": true}, {"label": "Keep the person who is named away from residents until it is decided.", "uuid": "8d7db082-e311-5c83-96b5-528d2cb49b2b", "isRecommended": true}], "overrideReasons": [], "links": [{"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "url": "https://cqc.org.uk/guidance-providers/regulations-enforcement/regulation-18-notification-other-incidents", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R33", "version": "1.0.0", "title": "Possible abuse or neglect", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:204cd9a5a964cb26a7aa89eb230dc4fb17d9ee7b63fc1f4bccdb1df57ec4c9b0", "state": "suggest", "tier": "emergency", "theme": "safeguarding", "hard_stop": false, "never_folded": true, "confidential": true, "actors": ["aide", "nurse", "manager"], "informed": [], "due_minutes": 15, "due_basis": "default", "threshold_basis": "regulatory", "tell": "the manager or safeguarding lead (the one above them, if they are involved)", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "make_safe_and_listen", "who": ["aide", "nurse"], "do": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "state": "do", "within_minutes": 0, "intervention": "INT_MAKE_SAFE"}, {"order": 2, "id": "tell_the_lead", "who": ["aide", "nurse"], "do": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "state": "do", "within_minutes": 15}, {"order": 3, "id": "write_the_facts", "who": ["nurse"], "do": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 4, "id": "report_england", "who": ["manager"], "do": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "state": "do", "within_minutes": 120}, {"order": 5, "id": "keep_apart", "who": ["manager"], "do": "Keep the person who is named away from residents until it is decided.", "state": "do", "within_minutes": 120}], "because": [{"text": "Worried about abuse or neglect", "leaf": "event", "got": null, "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "D", "basis": "The law on reporting abuse in England and in nursing homes of the United States.", "cite": [{"key": "CQC18", "cite": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "status": "confirmed"}, {"key": "CMSabuse", "cite": "42 CFR 483.12(c) and CMS FAQ 12 Jan 2018: 2 h / 24 h reporting", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "It is a legal duty. Sudden fear or distress near one person can be the only sign.", "inform_family": "As the safeguarding lead decides.", "close_when": "The reference of the report is stored."}}}','sha256:204cd9a5a964cb26a7aa89eb230dc4fb17d9ee7b63fc1f4bccdb1df57ec4c9b0','2026-03-10 14:30:00.000000','2026-03-10 14:45:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'');
INSERT INTO "suggestion_card" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f187720bfc949e929fdefae',1,'2026-03-10 14:30:00.000000','01a210cb89c674baafeeac294575b2d8','01a210cb89c871879188bfd41c2ebb29','01a210cb8f0c740f927d12bc5aba8896','R02','1.0.0','urgent','shown',0,0,'the nurse or person in charge','{"uuid": "1c8e4893-1292-5582-a68c-07f4a08e3390", "summary": "Pain is likely. PAINAD: 4, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "7b9e81d2-d19f-5116-b2f6-1b48a7201fd8", "isRecommended": true}, {"label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "uuid": "196dc5e7-10a8-557a-93bb-048fd5b4b54c", "isRecommended": true}, {"label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "uuid": "9250c9ec-3eb5-5ae1-9c52-ba4669c87caf", "isRecommended": false}, {"label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "uuid": "80c390ac-61de-503c-838c-833bcd51bcd2", "isRecommended": true}, {"label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "uuid": "af054c90-fd5d-5d24-810c-09180281df18", "isRecommended": true}, {"label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "uuid": "dd5b4cf4-64bc-5cff-8732-7884a0072d5e", "isRecommended": true}, {"label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "uuid": "04085917-162c-511c-b905-aeae9e45771a", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [{"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute"}, {"label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R02", "version": "1.0.0", "title": "Pain is likely", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:204cd9a5a964cb26a7aa89eb230dc4fb17d9ee7b63fc1f4bccdb1df57ec4c9b0", "state": "suggest", "tier": "urgent", "theme": "pain", "hard_stop": false, "never_folded": false, "confidential": false, "actors": ["nurse", "aide"], "informed": [], "due_minutes": 60, "due_basis": "default", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "look_for_the_cause", "who": ["nurse"], "do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 2, "id": "offer_relief", "who": ["nurse"], "do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "state": "check_first", "within_minutes": 60, "intervention": "INT_PRN_ANALGESIC", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."]}, {"order": 3, "id": "be_gentle", "who": ["aide"], "do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "state": "do", "within_minutes": 0, "intervention": "INT_COMFORT"}, {"order": 4, "id": "score_again", "who": ["nurse"], "do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "state": "do", "within_minutes": 120, "intervention": "INT_PAIN_CHECK"}, {"order": 5, "id": "plan_around_care", "who": ["nurse"], "do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "state": "do"}, {"order": 6, "id": "ask_the_prescriber", "who": ["nurse"], "do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "state": "do", "within_minutes": 4320, "intervention": "INT_GP_REVIEW"}], "because": [{"text": "PAINAD: 4, just now", "leaf": "assessment", "got": 4.0, "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "left_out": [], "record": [], "also": [], "evidence": {"grade": "B", "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "inform_family": "", "close_when": "A second score is below the limit."}}}','sha256:204cd9a5a964cb26a7aa89eb230dc4fb17d9ee7b63fc1f4bccdb1df57ec4c9b0','2026-03-10 14:30:00.000000','2026-03-10 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'');
CREATE TABLE summary_release (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	summary_id CHAR(32) NOT NULL, 
	contact_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_summary_release PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_summary_release_home_id_contact_id_contact FOREIGN KEY(home_id, contact_id) REFERENCES contact (home_id, id), 
	CONSTRAINT fk_summary_release_home_id_summary_id_family_summary FOREIGN KEY(home_id, summary_id) REFERENCES family_summary (home_id, id), 
	CONSTRAINT fk_summary_release_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "summary_release" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8ea170d8a40cdd0b44085a7b',1,'2026-03-10 14:30:00.000000','01a210cb89c4760da3a40b4c08b3390f','01a210cb8e9471b6a0587349c04e5825','01a210cb8c1772e99433eef676a415cd');
CREATE TABLE tried (
	home_id CHAR(32) NOT NULL, 
	incident_id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	local_date DATE NOT NULL, 
	value INTEGER, 
	counts BOOLEAN NOT NULL, 
	CONSTRAINT pk_tried PRIMARY KEY (home_id, incident_id, code), 
	CONSTRAINT ck_tried_value CHECK (value BETWEEN 0 AND 3), 
	CONSTRAINT fk_tried_home_id_incident_id_incident FOREIGN KEY(home_id, incident_id) REFERENCES incident (home_id, id)
);
INSERT INTO "tried" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8c2376e88554cf8cd7ca31d8','INT_CALM_APPROACH','01a210cb89c871879188bfd41c2ebb29','2026-03-10',3,1);
INSERT INTO "tried" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8e727481b52802608279d0e5','INT_CALM_APPROACH','01a210cb89c871879188bfd41c2ebb29','2026-03-10',NULL,1);
INSERT INTO "tried" VALUES('01a210cb898776c481170ff6a1fb1432','01a210cb8f0c740f927d12bc5aba8896','INT_CALM_APPROACH','01a210cb89c871879188bfd41c2ebb29','2026-03-10',3,1);
CREATE INDEX ix_sign_in_try_old ON sign_in_try (next_try_at);
CREATE INDEX ix_access_log_resident ON access_log (home_id, resident_id, at);
CREATE INDEX ix_firing_recent ON firing (home_id, resident_id, at);
CREATE INDEX ix_assessment_total_latest ON assessment_total (home_id, resident_id, code, at);
CREATE INDEX ix_draft_author ON draft (home_id, author_id, updated_at);
CREATE INDEX ix_incident_evaluated ON incident (home_id, evaluated_at);
CREATE INDEX ix_incident_timeline ON incident (home_id, resident_id, occurred_at, id);
CREATE INDEX ix_incident_today ON incident (home_id, local_date, resident_id);
CREATE INDEX ix_medicine_fact_latest ON medicine_fact (home_id, resident_id, fact, recorded_at);
CREATE INDEX ix_moment_month ON moment (home_id, resident_id, local_date);
CREATE INDEX ix_moment_shift ON moment (home_id, local_date, shift, resident_id);
CREATE INDEX ix_observation_latest ON observation (home_id, resident_id, kind, at);
CREATE INDEX ix_staff_session_id ON staff_session (id);
CREATE INDEX ix_staff_session_staff ON staff_session (home_id, staff_id, created_at);
CREATE INDEX ix_suggestion_card_answered ON suggestion_card (home_id, answered_at);
CREATE INDEX ix_suggestion_card_open ON suggestion_card (home_id, state, due_at);
CREATE INDEX ix_suggestion_card_resident ON suggestion_card (home_id, resident_id, made_at);
CREATE INDEX ix_suggestion_card_route ON suggestion_card (home_id, made_at) WHERE confidential = 1;
CREATE INDEX ix_follow_up_open ON follow_up (home_id, state, due_at);
CREATE INDEX ix_outcome_incident ON outcome (home_id, incident_id);
CREATE INDEX ix_access_log_newest ON access_log (home_id, at, id);
CREATE INDEX ix_access_log_actor ON access_log (home_id, actor_id, at);
CREATE INDEX ix_contact_resident ON contact (home_id, resident_id);
CREATE INDEX ix_observation_entered ON observation (home_id, resident_id, recorded_at);
CREATE INDEX ix_family_summary_resident ON family_summary (home_id, resident_id, month, id);
CREATE INDEX ix_plan_item_ended ON plan_item (home_id, ended_at);
CREATE INDEX ix_plan_item_resident ON plan_item (home_id, resident_id, started_at);
CREATE INDEX ix_plan_item_started ON plan_item (home_id, started_at);
CREATE INDEX ix_suggestion_card_protocol ON suggestion_card (home_id, resident_id, protocol_id, made_at, id);
CREATE INDEX ix_resident_month_tried_home ON resident_month_tried (home_id, month, code, resident_id, tries, known, calmer);
CREATE INDEX ix_summary_release_summary ON summary_release (home_id, summary_id);
CREATE INDEX ix_tried_home ON tried (home_id, code, local_date, resident_id, value, counts, incident_id);
CREATE INDEX ix_tried_resident ON tried (home_id, resident_id, local_date, code, value, counts);
CREATE INDEX ix_appraisal_resident ON appraisal (home_id, resident_id, proposed_at);
CREATE INDEX ix_legal_hold_resident ON legal_hold (home_id, resident_id);
CREATE TRIGGER record_version_no_update BEFORE UPDATE ON record_version BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER record_version_no_delete BEFORE DELETE ON record_version BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER outcome_no_update BEFORE UPDATE ON outcome BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER outcome_no_delete BEFORE DELETE ON outcome BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
COMMIT;
