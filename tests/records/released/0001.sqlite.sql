BEGIN TRANSACTION;
CREATE TABLE access_log (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	actor_id CHAR(32) NOT NULL, 
	resident_id CHAR(32), 
	what VARCHAR NOT NULL, 
	CONSTRAINT pk_access_log PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_access_log_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "access_log" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303a1774a98bc15203d1835a6d','2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'signed_in');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
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
	at DATETIME NOT NULL, 
	CONSTRAINT pk_assessment_total PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_assessment_total_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_assessment_total_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "assessment_total" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302ee27521a3b0c6e8bb7746c5',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','01a210302a2e768682a48cc464097a18','PAINAD',4,'{}','2026-03-10 14:30:00.000000');
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
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',1,'2026-03-10 14:30:00.000000',NULL,NULL,'home.create','home','01a2103028d772cc84e6e2f5c0ca87e9',1,'d3380089c80911615a7973803eea7f21b8f55f4f1ccc95c8233a13fb91eafd67','','47127b842b5ddc22d6fad9ed43604f5cff72988470b52fb40fb6ec400109d368');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',2,'2026-03-10 14:30:00.000000','01a2103029827221a44b4f718a126801',NULL,'staff.create','staff','01a2103029827221a44b4f718a126801',1,'cee572962dff2e1ee1a5eec2b10624c2b396dfdee218368ff6d30f19789a4086','47127b842b5ddc22d6fad9ed43604f5cff72988470b52fb40fb6ec400109d368','b6987f94c57a0e80825b9fe8e9bd42e71f9af0b33b54e1df0f60678aeb50ab90');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',3,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'staff.create','staff','01a210302a0e7049bd453d62f6cdc946',1,'9a19af7176a29ff27f3af80b0f9cc4992dab412ac5db77e4e320cb806ec8945e','b6987f94c57a0e80825b9fe8e9bd42e71f9af0b33b54e1df0f60678aeb50ab90','e7c5b54976d40956e54666d8ca21bed0c311f0b22f16432e25b2bafcc6ef0433');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',4,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'staff.create','staff','01a210302a1a71e6a9946851790b0105',1,'299e5d93d5950d229e858444d4806d33f650beb217c29e4c9fef1b93a079f907','e7c5b54976d40956e54666d8ca21bed0c311f0b22f16432e25b2bafcc6ef0433','87ffa9e02754cd84e6b23d40e7e6a8e881c1d8ac4dd39bc5ec5ec784f2e6480e');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',5,'2026-01-09 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'resident.create','resident','01a210302a2e768682a48cc464097a18',1,'48df1a282b4ac4d47deb726226c298f662205d9ad46c8cc839f75014b303678e','87ffa9e02754cd84e6b23d40e7e6a8e881c1d8ac4dd39bc5ec5ec784f2e6480e','32335f28e8af4f7d375b853246a4740ab3d9c5e60b18f19e5b6f51da460c4203');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',6,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'resident_flag.create','resident_flag','01a210302eb774168c2f652fb825c5e0',1,'3633db734dea064c0c8dd6d78e02ad4e3b5ea758006be39bf2a32a854635d61d','32335f28e8af4f7d375b853246a4740ab3d9c5e60b18f19e5b6f51da460c4203','cc4619b4bfab987e197bf9b2f1528d2b7eb2639729d55bcce965c4d0437163d9');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',7,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'contact.create','contact','01a210302ece736bbe777d524e17db30',1,'2ed89f28a0818a9c1e0af4ccbcd01d30a3778f51e26113ee62b44e800d629b49','cc4619b4bfab987e197bf9b2f1528d2b7eb2639729d55bcce965c4d0437163d9','09826c2059135ddbf8a515fb0626b9644a905323a3f4ced82fda1bfd5f798965');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',8,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'assessment_total.create','assessment_total','01a210302ee27521a3b0c6e8bb7746c5',1,'798ff83bf13da26672dc18820aa92f400918b57f281cd6eed223e182030a1af6','09826c2059135ddbf8a515fb0626b9644a905323a3f4ced82fda1bfd5f798965','d2ef4f2e0ceee161733ccbb76956588c575423fdb06b01940934d8530e4390bb');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',9,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'observation.create','observation','01a210302efa70ed9026df3d8189a968',1,'9ec64c8640deb4c92278a435618e3fea9a6366ba2e3a6fd04f2ac881de53242f','d2ef4f2e0ceee161733ccbb76956588c575423fdb06b01940934d8530e4390bb','da199b9bd31ad91cad3993a0b056aad6c92e4424cbfc194a1c4844c23cb8e008');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',10,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'medicine_fact.create','medicine_fact','01a210302f1271fa8e18c427b156f715',1,'106c6097c342f748ad74e3d87f99b9a81cda769e2e118f0d1f44bcd8db020362','da199b9bd31ad91cad3993a0b056aad6c92e4424cbfc194a1c4844c23cb8e008','fc376304f302281dc1a23af549432b7652878d14443749a29caeb67174c33546');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',11,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'incident.create','incident','01a210302f1a7743bd9609a34f39f0de',1,'bb92a03c0b33c27526ae83dc5c68d9a0afdb23dc23d7b7016f392e5418114779','fc376304f302281dc1a23af549432b7652878d14443749a29caeb67174c33546','69672fc2987c909fe1c80038c2d15dc6f1497cc356023fded58bdd13757f06b3');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',12,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'suggestion_card.create','suggestion_card','01a2103038d070c18276324e6c846ee0',1,'313ee3548c1c81ad0919313347a3ba68b6f3126b95b63761cdcf25b791c1812e','69672fc2987c909fe1c80038c2d15dc6f1497cc356023fded58bdd13757f06b3','d96cafc5d8947cd2e7cb0eb26f91e9005ef39cadbdb3da4a0546f88864f022d4');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',13,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'suggestion_card.create','suggestion_card','01a2103038e57012bb964fadaf79a474',1,'59e9cdf4285016ada9c4a08ccb4d9a9fbb83e1c8ff8a5ab42da69b03812fdc5b','d96cafc5d8947cd2e7cb0eb26f91e9005ef39cadbdb3da4a0546f88864f022d4','d7fd065e7ebfc886deedd0c5ef2b35e9850da3aa07ad25443f6d06e281a8f87b');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',14,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'suggestion_card.create','suggestion_card','01a2103038ed77f9b2fd393735dc5c31',1,'52e566e54a0f9457fb53c20d2376e7e8a311c6ecedbb6ef9493670b02e10ee42','d7fd065e7ebfc886deedd0c5ef2b35e9850da3aa07ad25443f6d06e281a8f87b','4edbd14469e5a6a099bf07f184c981f000462a3da9928539a47f46e0441f0b26');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',15,'2026-03-10 14:50:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'incident.answer','incident','01a210302f1a7743bd9609a34f39f0de',2,'9f0fbc526120a7f35b0104be5cd26ff92cd6d21a4c61ca00ecdabb9ddd3a20b8','4edbd14469e5a6a099bf07f184c981f000462a3da9928539a47f46e0441f0b26','8c34c5d9e0c33b820dadbe537f8d13bb26b38c6319ce72060a117a9f0377a3ab');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',16,'2026-03-10 14:50:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'incident.amend','incident','01a210302f1a7743bd9609a34f39f0de',3,'6bf33da8daa4747c03bbd4ba96ea1fdbfaeb8ba16fdbe3cde7daf86b0183c362','8c34c5d9e0c33b820dadbe537f8d13bb26b38c6319ce72060a117a9f0377a3ab','4be8d807ce0a7da5d78d93cea9505cc6e3789ac33ecd5f2a265ff82485436e8e');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',17,'2026-03-10 14:50:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'incident.create','incident','01a21030393c711f91a2084e2b29b23d',1,'a544b08978ec0481cf8340d896b01d66f406e3e51d7f39b024fe357641d739b0','4be8d807ce0a7da5d78d93cea9505cc6e3789ac33ecd5f2a265ff82485436e8e','d19b97faff1372fdc676816c17f1c54139d184e6ae6a04a6793a46ae9077d022');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',18,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'plan_item.create','plan_item','01a21030394b72a9b1841593e1fb1e2c',1,'01eef783c97c400a317e2f7ee66d505706771855178b5f1eab5c0bdf36ed2022','d19b97faff1372fdc676816c17f1c54139d184e6ae6a04a6793a46ae9077d022','ee7e4bda991bb6388ccb577cea583e4d6c663c75a5a1447872631b84d68b460a');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',19,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'moment.create','moment','01a210303962713cb187055d29de2334',1,'6beec841c4dd8b2b8c7c54a28dcb4ba7d2bd728c34c46f2440d252c74c215c87','ee7e4bda991bb6388ccb577cea583e4d6c663c75a5a1447872631b84d68b460a','fac0b80a313d5c65098bb00f16314ba54c25050c130b1369e27e432f57c576b0');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',20,'2026-03-10 14:30:00.000000','01a2103029827221a44b4f718a126801',NULL,'home_term.create','home_term','01a21030396f743594d42f2d07010cde',1,'3c84ea66851f9796965bfe16845abd1424c2ed4889be8ffab3505179f73d7db1','fac0b80a313d5c65098bb00f16314ba54c25050c130b1369e27e432f57c576b0','226065839acb6666bb3e3836c708c9fc5b936eb201b5cdaf4ad1d05cae32f6c4');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',21,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'family_summary.create','family_summary','01a21030398674e3843bccfad3cb8b1d',1,'83fe569c5247778b6b2652c698c74312d16a728953381ac21bc8f7fb328633bd','226065839acb6666bb3e3836c708c9fc5b936eb201b5cdaf4ad1d05cae32f6c4','b5280d9aefb8a419d842ce8f35217f69531899cb0fefa6543318fdd1f62452a2');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',22,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'family_summary.approve','family_summary','01a21030398674e3843bccfad3cb8b1d',2,'1b879adf7b1ade99ba9f0fbad09e3415da19ca75395754f10f1ec54a8c5953e3','b5280d9aefb8a419d842ce8f35217f69531899cb0fefa6543318fdd1f62452a2','7c6e9d4d51122adabc9ef5361b41af92c54e0cacf5d3cbb931adc2f79dba4e9f');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',23,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946',NULL,'summary_release.create','summary_release','01a21030399e74c1b9e36e533044d8c9',1,'30ece0349d479d65cb7eb036fb5d5392e69343c2035003c58fe406b931b3a3ff','7c6e9d4d51122adabc9ef5361b41af92c54e0cacf5d3cbb931adc2f79dba4e9f','cc63379b522c194b82de593e30dfd90a9979175c790ee2a1e718cecd5d1e589e');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',24,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'incident.create','incident','01a210303aba7278bb6c6bcd1ff26acf',1,'708411698d37a9eb4d30cbca3a1d4bdde3e07732338cce06cb61cea68a255777','cc63379b522c194b82de593e30dfd90a9979175c790ee2a1e718cecd5d1e589e','6a4f23ebc65c41d5d54a3206fc5e50cbbdbe56eb6db39f59847336f3d0eaad87');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',25,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'suggestion_card.create','suggestion_card','01a210303acc76ec9e8d90ca3baae75e',1,'9465c7ce720cbcc809420f7a776d5552e995632b7e6c6db7e8ec07700dd0fea5','6a4f23ebc65c41d5d54a3206fc5e50cbbdbe56eb6db39f59847336f3d0eaad87','0fc8d160c9967ffb18de33d27e733f7265807284e873189934a71f395be73b4d');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',26,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'suggestion_card.create','suggestion_card','01a210303ad57405b62c3295da07223c',1,'c7d7a85d724e51124408cc12c1c6c0825f55c9eba7cbe2d9b6cd0734065f6b75','0fc8d160c9967ffb18de33d27e733f7265807284e873189934a71f395be73b4d','d8a152eac7ad5339618aa1e630664fc21d2926fee29641bffa714eb7a363499c');
INSERT INTO "audit" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',27,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105',NULL,'suggestion_card.withdraw','suggestion_card','01a2103038ed77f9b2fd393735dc5c31',2,'bbdfa776031f22f0abc73f088446dfac209c7d6eeded4a2f3bd1c7ed6f1e14dc','d8a152eac7ad5339618aa1e630664fc21d2926fee29641bffa714eb7a363499c','ef5f9fdbf2429fcd591f0628749cfd9a1b1e6536aecb5db066389b7b9453b08c');
CREATE TABLE chain_head (
	home_id CHAR(32) NOT NULL, 
	seq INTEGER NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT pk_chain_head PRIMARY KEY (home_id), 
	CONSTRAINT fk_chain_head_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "chain_head" VALUES('01a2103028d772cc84e6e2f5c0ca87e9',27,'ef5f9fdbf2429fcd591f0628749cfd9a1b1e6536aecb5db066389b7b9453b08c');
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
INSERT INTO "contact" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302ece736bbe777d524e17db30',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','01a210302a2e768682a48cc464097a18','Zack Zelkova','son',1,'attorney',0);
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
INSERT INTO "draft" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030397e70119b30acb75d05f64a','01a210302a1a71e6a9946851790b0105','log','{"note": "zelkova"}','2026-03-10 14:30:00.000000');
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
INSERT INTO "family_summary" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030398674e3843bccfad3cb8b1d',2,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','01a210302a2e768682a48cc464097a18','2026-03-01','approved','{"greeting": "Dear family zelkova"}','2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946');
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
INSERT INTO "firing" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303acc76ec9e8d90c65a84fd94','01a210302a2e768682a48cc464097a18','01a210303aba7278bb6c6bcd1ff26acf','R02','1.0.0','urgent','suggest','2026-03-10 14:30:00.000000');
INSERT INTO "firing" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303acc76ec9e8d90c7219f5c97','01a210302a2e768682a48cc464097a18','01a210303aba7278bb6c6bcd1ff26acf','R07','1.0.0','urgent','suggest','2026-03-10 14:30:00.000000');
INSERT INTO "firing" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303acc76ec9e8d90c8edf9c15d','01a210302a2e768682a48cc464097a18','01a210303aba7278bb6c6bcd1ff26acf','R28','1.0.0','urgent','suggest','2026-03-10 14:30:00.000000');
INSERT INTO "firing" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303acc76ec9e8d90c9da6fa39a','01a210302a2e768682a48cc464097a18','01a210303aba7278bb6c6bcd1ff26acf','R33','1.0.0','emergency','suggest','2026-03-10 14:30:00.000000');
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
INSERT INTO "follow_up" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302f4c7670a138c0222078e7bb','01a210302f1a7743bd9609a34f39f0de','01a210302a2e768682a48cc464097a18','2026-03-10 14:40:00.000000','2026-03-10 21:00:00.000000','answered','settled','2026-03-10 14:50:00.000000','01a210302a1a71e6a9946851790b0105');
INSERT INTO "follow_up" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030393f7069a590d89ce6b45cce','01a21030393c711f91a2084e2b29b23d','01a210302a2e768682a48cc464097a18','2026-03-10 15:00:00.000000','2026-03-10 21:00:00.000000','open',NULL,NULL,NULL);
CREATE TABLE home (
	id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	time_zone VARCHAR NOT NULL, 
	country VARCHAR NOT NULL, 
	demo BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_home PRIMARY KEY (id)
);
INSERT INTO "home" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','Zelkova House','Europe/London','GB',0,'2026-03-10 14:30:00.000000');
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
INSERT INTO "home_day" VALUES(0,2,1,0,'01a2103028d772cc84e6e2f5c0ca87e9','2026-03-10');
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
INSERT INTO "home_term" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030396f743594d42f2d07010cde',1,'2026-03-10 14:30:00.000000','01a2103029827221a44b4f718a126801','trigger','HOME_ZELKOVA_IN_THE_WIND','Zelkova in the wind',NULL);
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
INSERT INTO "incident" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302f1a7743bd9609a34f39f0de',3,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','01a210302a2e768682a48cc464097a18','2026-03-10 14:30:00.000000','2026-03-10',1,14,0,NULL,0,3,'{"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}','["none"]','[]','settled',NULL,NULL,'','',NULL,NULL,'Threw two zelkova cones',0,'active','a9f6d4d83372ab8ee3492d95ddc5d5d5320d99fb94dedb24b4c027c5796e9314',NULL);
INSERT INTO "incident" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030393c711f91a2084e2b29b23d',1,'2026-03-10 14:50:00.000000','01a210302a1a71e6a9946851790b0105','01a210302a2e768682a48cc464097a18','2026-03-10 14:50:00.000000','2026-03-10',1,14,0,NULL,0,2,'{"behaviours": ["BHV_PACE"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}','["none"]','[]',NULL,NULL,NULL,'','',NULL,NULL,'',0,'active','0cb78cd941b914650eb71b0a1fed58afd03f39188a5335f1932b9a8a94216af3',NULL);
INSERT INTO "incident" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303aba7278bb6c6bcd1ff26acf',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','01a210302a2e768682a48cc464097a18','2026-03-10 14:30:00.000000','2026-03-10',1,14,0,NULL,0,2,'{"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}','["none"]','["suspected_abuse"]','settled',NULL,NULL,'','',NULL,NULL,'A bruise like a zelkova leaf',1,'active','92bbcfb6c76c45219aa0ef3f9c9ef2ac47a7bd20dfad89a6ddd8b8bf7bea24c1','2026-03-10 14:30:00.000000');
CREATE TABLE incident_behaviour (
	home_id CHAR(32) NOT NULL, 
	incident_id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	CONSTRAINT pk_incident_behaviour PRIMARY KEY (home_id, incident_id, code), 
	CONSTRAINT fk_incident_behaviour_home_id_incident_id_incident FOREIGN KEY(home_id, incident_id) REFERENCES incident (home_id, id)
);
INSERT INTO "incident_behaviour" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302f1a7743bd9609a34f39f0de','BHV_CALL_OUT');
INSERT INTO "incident_behaviour" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030393c711f91a2084e2b29b23d','BHV_PACE');
INSERT INTO "incident_behaviour" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303aba7278bb6c6bcd1ff26acf','BHV_CALL_OUT');
CREATE TABLE incident_trigger (
	home_id CHAR(32) NOT NULL, 
	incident_id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	CONSTRAINT pk_incident_trigger PRIMARY KEY (home_id, incident_id, code), 
	CONSTRAINT fk_incident_trigger_home_id_incident_id_incident FOREIGN KEY(home_id, incident_id) REFERENCES incident (home_id, id)
);
INSERT INTO "incident_trigger" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302f1a7743bd9609a34f39f0de','TRG_NOISE');
INSERT INTO "incident_trigger" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030393c711f91a2084e2b29b23d','TRG_NOISE');
INSERT INTO "incident_trigger" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303aba7278bb6c6bcd1ff26acf','TRG_NOISE');
CREATE TABLE job_lease (
	job VARCHAR NOT NULL, 
	holder VARCHAR NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_job_lease PRIMARY KEY (job)
);
INSERT INTO "job_lease" VALUES('sweep','one','2026-03-10 14:50:00.000000');
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
	since DATETIME, 
	CONSTRAINT pk_medicine_fact PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_medicine_fact_state CHECK (state IN ('yes', 'no', 'unknown')), 
	CONSTRAINT fk_medicine_fact_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_medicine_fact_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "medicine_fact" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302f1271fa8e18c427b156f715',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','01a210302a2e768682a48cc464097a18','covert_requested','yes',NULL,NULL);
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
	shift VARCHAR, 
	CONSTRAINT pk_moment PRIMARY KEY (home_id, id), 
	CONSTRAINT ck_moment_note_length CHECK (length(note) <= 2000), 
	CONSTRAINT fk_moment_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_moment_home_id_home FOREIGN KEY(home_id) REFERENCES home (id), 
	CONSTRAINT uq_moment_shift UNIQUE (home_id, resident_id, local_date, shift)
);
INSERT INTO "moment" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303962713cb187055d29de2334',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','01a210302a2e768682a48cc464097a18','BHV_ENGAGED','Sang under the zelkova','2026-03-10 14:30:00.000000','2026-03-10',NULL);
CREATE TABLE observation (
	home_id CHAR(32) NOT NULL, 
	id CHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	author_id CHAR(32) NOT NULL, 
	resident_id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	value FLOAT, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_observation PRIMARY KEY (home_id, id), 
	CONSTRAINT fk_observation_home_id_resident_id_resident FOREIGN KEY(home_id, resident_id) REFERENCES resident (home_id, id), 
	CONSTRAINT fk_observation_home_id_home FOREIGN KEY(home_id) REFERENCES home (id)
);
INSERT INTO "observation" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302efa70ed9026df3d8189a968',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','01a210302a2e768682a48cc464097a18','temp_c',38.25,'2026-03-10 14:30:00.000000');
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
INSERT INTO "outcome" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030391672a39d7ff3b595765a82','01a210302f1a7743bd9609a34f39f0de','01a210302f4c7670a138c0222078e7bb','settled',3,'2026-03-10 14:50:00.000000','01a210302a1a71e6a9946851790b0105');
INSERT INTO "outcome" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303ac376cba0c45ccb3d466719','01a210303aba7278bb6c6bcd1ff26acf',NULL,'settled',3,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105');
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
INSERT INTO "plan_item" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030394b72a9b1841593e1fb1e2c',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','01a210302a2e768682a48cc464097a18','Quiet room, zelkova','INT_WALK',NULL,NULL,'01a2103038d070c18276324e6c846ee0','2026-03-10 14:30:00.000000',NULL);
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
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','home','01a2103028d772cc84e6e2f5c0ca87e9',1,'2026-03-10 14:30:00.000000',NULL,'create','','{"name": "Zelkova House", "time_zone": "Europe/London", "country": "GB", "demo": false}','8554a4d20338c6034ac7a35cc939362f');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','staff','01a2103029827221a44b4f718a126801',1,'2026-03-10 14:30:00.000000','01a2103029827221a44b4f718a126801','create','','{"name": "Mina Quillon", "sign_in_name": "manager-8a126801", "role": "manager", "extra": [], "language": "en", "active": true, "expires_at": null}','4bbe1598f4a6e8ac39e3bd6a850b0896');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','staff','01a210302a0e7049bd453d62f6cdc946',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','create','','{"name": "Nils Quillon", "sign_in_name": "nurse-f6cdc946", "role": "nurse", "extra": [], "language": "en", "active": true, "expires_at": null}','60b4b6eb239193b77b7f8faba9920ac4');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','staff','01a210302a1a71e6a9946851790b0105',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','create','','{"name": "Abe Quillon", "sign_in_name": "aide-790b0105", "role": "aide", "extra": [], "language": "en", "active": true, "expires_at": null}','590f335fdff9c3902d08bcc91d47530f');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','resident','01a210302a2e768682a48cc464097a18',1,'2026-01-09 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','create','','{"full_name": "Zoe Zelkova", "preferred_name": "Zoe", "room": "Z9", "status": "present", "status_on": null, "born_on": null, "pronoun": "they", "admitted_on": null, "dementia_type": null, "likes": "the zelkova in the yard", "what_calms": "", "what_matters": "", "communication_needs": "", "food_texture": "", "allergies": "", "fluid_limit_ml": null, "contact_name": "", "contact_phone": ""}','00f7d3c698dc98ab9d63c4912bc6c22e');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','resident_flag','01a210302eb774168c2f652fb825c5e0',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "code": "RF_FALLS", "state": "present", "expires_on": null}','909782bb4d035541bd3c27c95296077b');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','contact','01a210302ece736bbe777d524e17db30',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "name": "Zack Zelkova", "relation": "son", "entitled": true, "basis": "attorney", "on_hold": false}','8435932bc0bfe2c790279ceae31ca6ae');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','assessment_total','01a210302ee27521a3b0c6e8bb7746c5',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "code": "PAINAD", "total": 4, "parts": {}, "at": "2026-03-10T14:30:00.000000Z"}','b2cabe83f3b537a2851c01c1e8a80cbd');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','observation','01a210302efa70ed9026df3d8189a968',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "kind": "temp_c", "value": "38.25", "at": "2026-03-10T14:30:00.000000Z"}','bf4df0456246c49b9230b4271daa42cf');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','medicine_fact','01a210302f1271fa8e18c427b156f715',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "fact": "covert_requested", "state": "yes", "number": null, "since": null}','65999f6c42c894ec76f1f8dddc63cb72');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','incident','01a210302f1a7743bd9609a34f39f0de',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "occurred_at": "2026-03-10T14:30:00.000000Z", "local_date": "2026-03-10", "local_weekday": 1, "local_hour": 14, "utc_offset_minutes": 0, "client_at": null, "late": false, "strength": 2, "codes": {"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}, "affected": ["none"], "flags": [], "outcome": null, "duration": null, "place": null, "seen_by": "", "own_words": "", "injury": null, "staff_injury": null, "note": "Threw a zelkova cone", "confidential": false, "status": "active", "payload_digest": "a9f6d4d83372ab8ee3492d95ddc5d5d5320d99fb94dedb24b4c027c5796e9314"}','993b1ed50db4d82a0cfcc7eee69ba09d');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','suggestion_card','01a2103038d070c18276324e6c846ee0',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "incident_id": "01a21030-2f1a-7743-bd96-09a34f39f0de", "protocol_id": "R28", "protocol_version": "1.0.0", "tier": "urgent", "state": "shown", "hard_stop": true, "confidential": false, "must_tell": "the nurse or person in charge", "card": {"uuid": "517f6b52-238c-5867-bd50-d8fc3b91c878", "summary": "Do not hide medicine in food or drink. Someone asked to hide a medicine in food or drink: yes", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Someone asked to hide a medicine in food or drink: yes\n\nHiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "source": {"label": "NICE quality standard QS85, statement 6. Covert medicines administration; protocol R28 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "be118a84-1ce9-5476-b876-bd7982604011", "isRecommended": true}, {"label": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "uuid": "ed09de1a-5bae-536b-a738-6c51300e437d", "isRecommended": true}, {"label": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "uuid": "50d39513-3db1-5543-b0f0-cbf3b256167c", "isRecommended": true}, {"label": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "uuid": "7bc38d53-f748-5750-af3a-70933f83c049", "isRecommended": true}], "overrideReasons": [], "links": [{"label": "NICE quality standard QS85, statement 6. Covert medicines administration", "url": "https://nice.org.uk/guidance/QS85/chapter/quality-statement-6-covert-medicines-administration", "type": "absolute"}, {"label": "NICE guideline SC1. Managing medicines in care homes. 2014", "url": "https://www.nice.org.uk/guidance/sc1", "type": "absolute"}, {"label": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "url": "https://www.careengland.org.uk/care-planning-tool-restriction-and-restraint/", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R28", "version": "1.0.0", "title": "Do not hide medicine in food or drink", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "state": "suggest", "tier": "urgent", "theme": "medication", "hard_stop": true, "never_folded": true, "confidential": false, "actors": ["nurse", "aide", "manager"], "informed": ["GP", "pharmacist"], "due_minutes": 0, "due_basis": "published", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "do_not_hide_it", "who": ["nurse", "aide"], "do": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "state": "do", "within_minutes": 0}, {"order": 2, "id": "urgent_need", "who": ["nurse"], "do": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "state": "do", "within_minutes": 240, "intervention": "INT_MED_REVIEW"}, {"order": 3, "id": "capacity_and_meeting", "who": ["nurse", "manager"], "do": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "state": "do", "within_minutes": 2880}], "because": [{"text": "Someone asked to hide a medicine in food or drink: yes", "leaf": "med", "got": true, "result": true}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "D", "basis": "A national quality standard on hidden medicines, guidance on medicines in care homes, and the law on capacity.", "cite": [{"key": "QS85", "cite": "NICE quality standard QS85, statement 6. Covert medicines administration", "status": "confirmed"}, {"key": "SC1", "cite": "NICE guideline SC1. Managing medicines in care homes. 2014", "status": "secondary"}, {"key": "MCA", "cite": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "Hiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "inform_family": "As part of the meeting.", "close_when": "An authorisation with an end date is stored, or the request is closed."}}}, "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','33e002b4643404992235c794ca0eb1f1');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','suggestion_card','01a2103038e57012bb964fadaf79a474',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "incident_id": "01a21030-2f1a-7743-bd96-09a34f39f0de", "protocol_id": "R07", "protocol_version": "1.0.0", "tier": "urgent", "state": "shown", "hard_stop": false, "confidential": false, "must_tell": "the nurse or person in charge", "card": {"uuid": "879472a4-1a3f-5652-a33f-50783834fa68", "summary": "May be unwell. Temperature: 38.25 \u00b0C, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Temperature: 38.25 \u00b0C, just now\n\nBeing upset or different may be the first sign of a serious infection.", "source": {"label": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2; protocol R07 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "44459173-0b5f-5257-8156-209274bf4a03", "isRecommended": true}, {"label": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "uuid": "32654b97-b68e-54fa-aa49-7bcbe489dd00", "isRecommended": true}, {"label": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "uuid": "34e256e6-0705-5e75-83cb-e52738a6a590", "isRecommended": true}, {"label": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "uuid": "3a18eb98-b5a0-5de4-9eeb-777419be56c8", "isRecommended": true}, {"label": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "uuid": "1401221a-d96c-5643-b536-127b3aad11eb", "isRecommended": true}, {"label": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "uuid": "a66672f7-9993-5aaa-97dc-3c7054778aea", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [], "extension": {"attune.explain": {"protocol": "R07", "version": "1.0.0", "title": "May be unwell", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "state": "suggest", "tier": "urgent", "theme": "physical_cause", "hard_stop": false, "never_folded": true, "confidential": false, "actors": ["nurse", "aide"], "informed": ["GP"], "due_minutes": 30, "due_basis": "default", "threshold_basis": "default", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "stay_and_tell", "who": ["aide"], "do": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "state": "do", "within_minutes": 0}, {"order": 2, "id": "observations", "who": ["nurse"], "do": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "state": "do", "within_minutes": 30, "intervention": "INT_NURSE_REVIEW"}, {"order": 3, "id": "call_the_doctor", "who": ["nurse"], "do": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "state": "do", "within_minutes": 60, "intervention": "INT_GP_REVIEW"}, {"order": 4, "id": "ambulance", "who": ["aide", "nurse"], "do": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "state": "do", "within_minutes": 0, "intervention": "INT_EMERGENCY"}, {"order": 5, "id": "no_dipstick_alone", "who": ["nurse"], "do": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "state": "do"}], "because": [{"text": "Temperature: 38.25 \u00b0C, just now", "leaf": "obs", "got": "38.25", "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "C", "basis": "A national early warning score, guidance on urine infections, and the list of causes in the body.", "cite": [{"key": "NEWS2", "cite": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2", "status": "unconfirmed"}, {"key": "UKHSA_UTI", "cite": "UKHSA diagnostic guide for UTI: no dipsticks to diagnose UTI over age 65", "status": "unconfirmed"}, {"key": "PINCHME", "cite": "PINCH ME table, RCP journals; nursingnotes.co.uk", "status": "confirmed"}, {"key": "Consensus", "cite": "Design default: clinically sensible, no published figure found; needs the sign-off of the home''s clinical lead", "status": "design_default"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "Being upset or different may be the first sign of a serious infection.", "inform_family": "The same day.", "close_when": "A cause is found, or the observations are back to usual."}}}, "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T15:00:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','e3a1e424268afd7395ef77959c68d679');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','suggestion_card','01a2103038ed77f9b2fd393735dc5c31',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "incident_id": "01a21030-2f1a-7743-bd96-09a34f39f0de", "protocol_id": "R02", "protocol_version": "1.0.0", "tier": "urgent", "state": "shown", "hard_stop": false, "confidential": false, "must_tell": "the nurse or person in charge", "card": {"uuid": "bc3e97e6-e53b-50d0-ab72-f8b152373fd1", "summary": "Pain is likely. PAINAD: 4, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "016cb4bc-9d33-5719-81e1-61f3105075b3", "isRecommended": true}, {"label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "uuid": "4ddbaa3e-4656-5e57-a6a2-3f5af994b3df", "isRecommended": true}, {"label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "uuid": "c61b9d5c-b0eb-53cc-a771-fad83d8372a8", "isRecommended": false}, {"label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "uuid": "1cae8251-0dfa-5685-be07-deaa35f106bf", "isRecommended": true}, {"label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "uuid": "9e458880-ae24-5524-ba7a-cb440a75f8f9", "isRecommended": true}, {"label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "uuid": "35efee44-2436-5399-86e0-a1565c8c62ce", "isRecommended": true}, {"label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "uuid": "37e88bac-92ea-5b83-a613-ba2cdd63ff08", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [{"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute"}, {"label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R02", "version": "1.0.0", "title": "Pain is likely", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "state": "suggest", "tier": "urgent", "theme": "pain", "hard_stop": false, "never_folded": false, "confidential": false, "actors": ["nurse", "aide"], "informed": [], "due_minutes": 60, "due_basis": "default", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "look_for_the_cause", "who": ["nurse"], "do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 2, "id": "offer_relief", "who": ["nurse"], "do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "state": "check_first", "within_minutes": 60, "intervention": "INT_PRN_ANALGESIC", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."]}, {"order": 3, "id": "be_gentle", "who": ["aide"], "do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "state": "do", "within_minutes": 0, "intervention": "INT_COMFORT"}, {"order": 4, "id": "score_again", "who": ["nurse"], "do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "state": "do", "within_minutes": 120, "intervention": "INT_PAIN_CHECK"}, {"order": 5, "id": "plan_around_care", "who": ["nurse"], "do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "state": "do"}, {"order": 6, "id": "ask_the_prescriber", "who": ["nurse"], "do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "state": "do", "within_minutes": 4320, "intervention": "INT_GP_REVIEW"}], "because": [{"text": "PAINAD: 4, just now", "leaf": "assessment", "got": "4", "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "left_out": [], "record": [], "also": [], "evidence": {"grade": "B", "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "inform_family": "", "close_when": "A second score is below the limit."}}}, "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T15:30:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','18a1fa78edd5011e86e3db97a57c56ac');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','incident','01a210302f1a7743bd9609a34f39f0de',2,'2026-03-10 14:50:00.000000','01a210302a1a71e6a9946851790b0105','answer','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "occurred_at": "2026-03-10T14:30:00.000000Z", "local_date": "2026-03-10", "local_weekday": 1, "local_hour": 14, "utc_offset_minutes": 0, "client_at": null, "late": false, "strength": 2, "codes": {"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}, "affected": ["none"], "flags": [], "outcome": "settled", "duration": null, "place": null, "seen_by": "", "own_words": "", "injury": null, "staff_injury": null, "note": "Threw a zelkova cone", "confidential": false, "status": "active", "payload_digest": "a9f6d4d83372ab8ee3492d95ddc5d5d5320d99fb94dedb24b4c027c5796e9314"}','1b91e43e5eb198ecd1923450baa8350d');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','incident','01a210302f1a7743bd9609a34f39f0de',3,'2026-03-10 14:50:00.000000','01a210302a0e7049bd453d62f6cdc946','amend','saw it again','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "occurred_at": "2026-03-10T14:30:00.000000Z", "local_date": "2026-03-10", "local_weekday": 1, "local_hour": 14, "utc_offset_minutes": 0, "client_at": null, "late": false, "strength": 3, "codes": {"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}, "affected": ["none"], "flags": [], "outcome": "settled", "duration": null, "place": null, "seen_by": "", "own_words": "", "injury": null, "staff_injury": null, "note": "Threw two zelkova cones", "confidential": false, "status": "active", "payload_digest": "a9f6d4d83372ab8ee3492d95ddc5d5d5320d99fb94dedb24b4c027c5796e9314"}','e84e402b948f4644ee3f57a76301bdc1');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','incident','01a21030393c711f91a2084e2b29b23d',1,'2026-03-10 14:50:00.000000','01a210302a1a71e6a9946851790b0105','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "occurred_at": "2026-03-10T14:50:00.000000Z", "local_date": "2026-03-10", "local_weekday": 1, "local_hour": 14, "utc_offset_minutes": 0, "client_at": null, "late": false, "strength": 2, "codes": {"behaviours": ["BHV_PACE"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}, "affected": ["none"], "flags": [], "outcome": null, "duration": null, "place": null, "seen_by": "", "own_words": "", "injury": null, "staff_injury": null, "note": "", "confidential": false, "status": "active", "payload_digest": "0cb78cd941b914650eb71b0a1fed58afd03f39188a5335f1932b9a8a94216af3"}','0f59c6083e954fe83dac60e226826ce2');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','plan_item','01a21030394b72a9b1841593e1fb1e2c',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "text": "Quiet room, zelkova", "intervention": "INT_WALK", "trigger": null, "review_on": null, "from_card_id": "01a21030-38d0-70c1-8276-324e6c846ee0", "started_at": "2026-03-10T14:30:00.000000Z", "ended_at": null}','d44dfea368fd0264f177984a74123e71');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','moment','01a210303962713cb187055d29de2334',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "code": "BHV_ENGAGED", "note": "Sang under the zelkova", "at": "2026-03-10T14:30:00.000000Z", "local_date": "2026-03-10", "shift": null}','22aa5afc3ce12e9b2f417f8812971723');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','home_term','01a21030396f743594d42f2d07010cde',1,'2026-03-10 14:30:00.000000','01a2103029827221a44b4f718a126801','create','','{"kind": "trigger", "code": "HOME_ZELKOVA_IN_THE_WIND", "label": "Zelkova in the wind", "retired_at": null}','0e2438781080de54138dde5c669d86d7');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','family_summary','01a21030398674e3843bccfad3cb8b1d',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "month": "2026-03-01", "state": "draft", "contents": {"greeting": "Dear family zelkova"}, "approved_at": null, "approved_by": null}','98adbe7d7f9689346f22e3f8d08a0965');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','family_summary','01a21030398674e3843bccfad3cb8b1d',2,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','approve','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "month": "2026-03-01", "state": "approved", "contents": {"greeting": "Dear family zelkova"}, "approved_at": "2026-03-10T14:30:00.000000Z", "approved_by": "01a21030-2a0e-7049-bd45-3d62f6cdc946"}','f59cf6417a93da7a8dbc3fc46adbc93c');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','summary_release','01a21030399e74c1b9e36e533044d8c9',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','create','','{"summary_id": "01a21030-3986-74e3-843b-ccfad3cb8b1d", "contact_id": "01a21030-2ece-736b-be77-7d524e17db30"}','50b659afc6f577bba2d0dcb6c951a48f');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','incident','01a210303aba7278bb6c6bcd1ff26acf',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "occurred_at": "2026-03-10T14:30:00.000000Z", "local_date": "2026-03-10", "local_weekday": 1, "local_hour": 14, "utc_offset_minutes": 0, "client_at": null, "late": false, "strength": 2, "codes": {"behaviours": ["BHV_CALL_OUT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}, "affected": ["none"], "flags": ["suspected_abuse"], "outcome": "settled", "duration": null, "place": null, "seen_by": "", "own_words": "", "injury": null, "staff_injury": null, "note": "A bruise like a zelkova leaf", "confidential": true, "status": "active", "payload_digest": "92bbcfb6c76c45219aa0ef3f9c9ef2ac47a7bd20dfad89a6ddd8b8bf7bea24c1"}','1de460aa09f27370c84cab98e2e0bd64');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','suggestion_card','01a210303acc76ec9e8d90ca3baae75e',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "incident_id": "01a21030-3aba-7278-bb6c-6bcd1ff26acf", "protocol_id": "R33", "protocol_version": "1.0.0", "tier": "emergency", "state": "shown", "hard_stop": false, "confidential": true, "must_tell": "the manager or safeguarding lead (the one above them, if they are involved)", "card": {"uuid": "7a5acf4a-17d5-56ed-979c-a0bd5d897563", "summary": "Possible abuse or neglect. Worried about abuse or neglect", "indicator": "critical", "detail": "This app has not called anyone. Tell the manager or safeguarding lead (the one above them, if they are involved) now.\n\n**Why** Worried about abuse or neglect\n\nIt is a legal duty. Sudden fear or distress near one person can be the only sign.", "source": {"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024; protocol R33 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "38095a0e-b37a-560e-8705-348e6e01148f", "isRecommended": true}, {"label": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "uuid": "4dfe1582-dff6-5a37-83ff-1d5c03c2acf5", "isRecommended": true}, {"label": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "uuid": "932d0405-1eb7-538f-85e1-e222f921bf42", "isRecommended": true}, {"label": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "uuid": "1074f8e2-2f20-50f2-9c4b-06ffe9dca262", "isRecommended": true}, {"label": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "uuid": "79eb3adb-6a7b-5a63-b5dd-4d1f56a226c6", "isRecommended": true}, {"label": "Keep the person who is named away from residents until it is decided.", "uuid": "c7fd2753-e212-5f09-b32f-9b7cd49e4d3d", "isRecommended": true}], "overrideReasons": [], "links": [{"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "url": "https://cqc.org.uk/guidance-providers/regulations-enforcement/regulation-18-notification-other-incidents", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R33", "version": "1.0.0", "title": "Possible abuse or neglect", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6dc7e175637317ecd7f5d4520c624fe5a8ef4f83e8ac481a9578b86c6e7aefcf", "state": "suggest", "tier": "emergency", "theme": "safeguarding", "hard_stop": false, "never_folded": true, "confidential": true, "actors": ["aide", "nurse", "manager"], "informed": [], "due_minutes": 15, "due_basis": "default", "threshold_basis": "regulatory", "tell": "the manager or safeguarding lead (the one above them, if they are involved)", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "make_safe_and_listen", "who": ["aide", "nurse"], "do": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "state": "do", "within_minutes": 0, "intervention": "INT_MAKE_SAFE"}, {"order": 2, "id": "tell_the_lead", "who": ["aide", "nurse"], "do": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "state": "do", "within_minutes": 15}, {"order": 3, "id": "write_the_facts", "who": ["nurse"], "do": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 4, "id": "report_england", "who": ["manager"], "do": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "state": "do", "within_minutes": 120}, {"order": 5, "id": "keep_apart", "who": ["manager"], "do": "Keep the person who is named away from residents until it is decided.", "state": "do", "within_minutes": 120}], "because": [{"text": "Worried about abuse or neglect", "leaf": "event", "got": null, "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "D", "basis": "The law on reporting abuse in England and in nursing homes of the United States.", "cite": [{"key": "CQC18", "cite": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "status": "confirmed"}, {"key": "CMSabuse", "cite": "42 CFR 483.12(c) and CMS FAQ 12 Jan 2018: 2 h / 24 h reporting", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "It is a legal duty. Sudden fear or distress near one person can be the only sign.", "inform_family": "As the safeguarding lead decides.", "close_when": "The reference of the report is stored."}}}, "snapshot": "sha256:6dc7e175637317ecd7f5d4520c624fe5a8ef4f83e8ac481a9578b86c6e7aefcf", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T14:45:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','5a54efb3fb6b97af5b0b57d34b6bcaca');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','suggestion_card','01a210303ad57405b62c3295da07223c',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','create','','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "incident_id": "01a21030-3aba-7278-bb6c-6bcd1ff26acf", "protocol_id": "R02", "protocol_version": "1.0.0", "tier": "urgent", "state": "shown", "hard_stop": false, "confidential": false, "must_tell": "the nurse or person in charge", "card": {"uuid": "a3401d50-fb06-57c8-92f8-8f1f1e4d00f9", "summary": "Pain is likely. PAINAD: 4, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "0da59aea-0a14-5af5-8b44-29ba3404f310", "isRecommended": true}, {"label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "uuid": "3f9a1034-c6b9-58f5-ae96-b0dd559b7f72", "isRecommended": true}, {"label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "uuid": "cf2cc411-1c4b-5ceb-ba4e-684626d927e5", "isRecommended": false}, {"label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "uuid": "35b448b6-5d9c-5819-a175-f28c294a7449", "isRecommended": true}, {"label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "uuid": "bf4778d8-f767-5eea-bef9-505694d195c6", "isRecommended": true}, {"label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "uuid": "646d5ef5-a094-55bc-a89d-e565b17eae50", "isRecommended": true}, {"label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "uuid": "c28ac053-f8e6-595a-a21a-56a0ee1318b9", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [{"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute"}, {"label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R02", "version": "1.0.0", "title": "Pain is likely", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6dc7e175637317ecd7f5d4520c624fe5a8ef4f83e8ac481a9578b86c6e7aefcf", "state": "suggest", "tier": "urgent", "theme": "pain", "hard_stop": false, "never_folded": false, "confidential": false, "actors": ["nurse", "aide"], "informed": [], "due_minutes": 60, "due_basis": "default", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "look_for_the_cause", "who": ["nurse"], "do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 2, "id": "offer_relief", "who": ["nurse"], "do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "state": "check_first", "within_minutes": 60, "intervention": "INT_PRN_ANALGESIC", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."]}, {"order": 3, "id": "be_gentle", "who": ["aide"], "do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "state": "do", "within_minutes": 0, "intervention": "INT_COMFORT"}, {"order": 4, "id": "score_again", "who": ["nurse"], "do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "state": "do", "within_minutes": 120, "intervention": "INT_PAIN_CHECK"}, {"order": 5, "id": "plan_around_care", "who": ["nurse"], "do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "state": "do"}, {"order": 6, "id": "ask_the_prescriber", "who": ["nurse"], "do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "state": "do", "within_minutes": 4320, "intervention": "INT_GP_REVIEW"}], "because": [{"text": "PAINAD: 4, just now", "leaf": "assessment", "got": "4", "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "left_out": [], "record": [], "also": [], "evidence": {"grade": "B", "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "inform_family": "", "close_when": "A second score is below the limit."}}}, "snapshot": "sha256:6dc7e175637317ecd7f5d4520c624fe5a8ef4f83e8ac481a9578b86c6e7aefcf", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T15:30:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','3ffdc16482d716075505104135834a2b');
INSERT INTO "record_version" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','suggestion_card','01a2103038ed77f9b2fd393735dc5c31',2,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','withdraw','replaced by a newer card','{"resident_id": "01a21030-2a2e-7686-82a4-8cc464097a18", "incident_id": "01a21030-2f1a-7743-bd96-09a34f39f0de", "protocol_id": "R02", "protocol_version": "1.0.0", "tier": "urgent", "state": "withdrawn", "hard_stop": false, "confidential": false, "must_tell": "the nurse or person in charge", "card": {"uuid": "bc3e97e6-e53b-50d0-ab72-f8b152373fd1", "summary": "Pain is likely. PAINAD: 4, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "016cb4bc-9d33-5719-81e1-61f3105075b3", "isRecommended": true}, {"label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "uuid": "4ddbaa3e-4656-5e57-a6a2-3f5af994b3df", "isRecommended": true}, {"label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "uuid": "c61b9d5c-b0eb-53cc-a771-fad83d8372a8", "isRecommended": false}, {"label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "uuid": "1cae8251-0dfa-5685-be07-deaa35f106bf", "isRecommended": true}, {"label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "uuid": "9e458880-ae24-5524-ba7a-cb440a75f8f9", "isRecommended": true}, {"label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "uuid": "35efee44-2436-5399-86e0-a1565c8c62ce", "isRecommended": true}, {"label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "uuid": "37e88bac-92ea-5b83-a613-ba2cdd63ff08", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [{"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute"}, {"label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R02", "version": "1.0.0", "title": "Pain is likely", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "state": "suggest", "tier": "urgent", "theme": "pain", "hard_stop": false, "never_folded": false, "confidential": false, "actors": ["nurse", "aide"], "informed": [], "due_minutes": 60, "due_basis": "default", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "look_for_the_cause", "who": ["nurse"], "do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 2, "id": "offer_relief", "who": ["nurse"], "do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "state": "check_first", "within_minutes": 60, "intervention": "INT_PRN_ANALGESIC", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."]}, {"order": 3, "id": "be_gentle", "who": ["aide"], "do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "state": "do", "within_minutes": 0, "intervention": "INT_COMFORT"}, {"order": 4, "id": "score_again", "who": ["nurse"], "do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "state": "do", "within_minutes": 120, "intervention": "INT_PAIN_CHECK"}, {"order": 5, "id": "plan_around_care", "who": ["nurse"], "do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "state": "do"}, {"order": 6, "id": "ask_the_prescriber", "who": ["nurse"], "do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "state": "do", "within_minutes": 4320, "intervention": "INT_GP_REVIEW"}], "because": [{"text": "PAINAD: 4, just now", "leaf": "assessment", "got": "4", "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "left_out": [], "record": [], "also": [], "evidence": {"grade": "B", "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "inform_family": "", "close_when": "A second score is below the limit."}}}, "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "made_at": "2026-03-10T14:30:00.000000Z", "due_at": "2026-03-10T15:30:00.000000Z", "told_at": null, "told_by": null, "told_whom": null, "escalated_at": null, "answered_at": null, "answered_by": null, "steps_taken": [], "reason_code": null, "comment": ""}','e3fe119726be4010c3cdfb30d1452172');
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
INSERT INTO "resident" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302a2e768682a48cc464097a18',1,'2026-01-09 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','Zoe Zelkova','Zoe','Z9','present',NULL,NULL,'they',NULL,NULL,'the zelkova in the yard','','','','','',NULL,'','');
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
INSERT INTO "resident_day" VALUES(0,2,1,0,'01a2103028d772cc84e6e2f5c0ca87e9','01a210302a2e768682a48cc464097a18','2026-03-10');
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
INSERT INTO "resident_flag" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302eb774168c2f652fb825c5e0',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','01a210302a2e768682a48cc464097a18','RF_FALLS','present',NULL);
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
INSERT INTO "resident_hour" VALUES(0,2,1,0,'01a2103028d772cc84e6e2f5c0ca87e9','01a210302a2e768682a48cc464097a18','2026-03-01',1,14);
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
INSERT INTO "resident_month_behaviour" VALUES(0,1,1,0,'01a2103028d772cc84e6e2f5c0ca87e9','01a210302a2e768682a48cc464097a18','2026-03-01','BHV_CALL_OUT');
INSERT INTO "resident_month_behaviour" VALUES(0,1,0,0,'01a2103028d772cc84e6e2f5c0ca87e9','01a210302a2e768682a48cc464097a18','2026-03-01','BHV_PACE');
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
INSERT INTO "resident_month_tried" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302a2e768682a48cc464097a18','2026-03-01','INT_CALM_APPROACH',3,2,2);
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
INSERT INTO "resident_month_trigger" VALUES(0,2,1,0,'01a2103028d772cc84e6e2f5c0ca87e9','01a210302a2e768682a48cc464097a18','2026-03-01','TRG_NOISE');
CREATE TABLE sign_in_try (
	name_digest VARCHAR NOT NULL, 
	failures INTEGER NOT NULL, 
	next_try_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_try PRIMARY KEY (name_digest)
);
INSERT INTO "sign_in_try" VALUES('6815257890c7a9702f41b0f696491b20db3e02599a35de7985392757987b9d51',1,'2026-03-10 14:30:01.000000');
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
INSERT INTO "staff" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a2103029827221a44b4f718a126801',1,'2026-03-10 14:30:00.000000','01a2103029827221a44b4f718a126801','Mina Quillon','manager-8a126801','manager','[]','$argon2id$v=19$m=19456,t=2,p=1$8vzGFvD56j0wQzHjCvLtIw$hkseQqaQEyVRTvVYFw84431lLMME4qt+QxTzwBeRwNg',NULL,'en',1,NULL);
INSERT INTO "staff" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302a0e7049bd453d62f6cdc946',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','Nils Quillon','nurse-f6cdc946','nurse','[]','$argon2id$v=19$m=19456,t=2,p=1$8vzGFvD56j0wQzHjCvLtIw$hkseQqaQEyVRTvVYFw84431lLMME4qt+QxTzwBeRwNg',NULL,'en',1,NULL);
INSERT INTO "staff" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302a1a71e6a9946851790b0105',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','Abe Quillon','aide-790b0105','aide','[]','$argon2id$v=19$m=19456,t=2,p=1$8vzGFvD56j0wQzHjCvLtIw$hkseQqaQEyVRTvVYFw84431lLMME4qt+QxTzwBeRwNg',NULL,'en',1,NULL);
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
INSERT INTO "staff_session" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303a1774a98bc152020f3212b6','01a210302a1a71e6a9946851790b0105','c61337421a7e9e5b07e648259fe3542bd3d5d5759cc2f973cf4b5934ecdfb28c','tablet zelkova','2026-03-10 14:30:00.000000','2026-03-10 14:30:00.000000',NULL,NULL,0,NULL);
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
INSERT INTO "suggestion_card" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a2103038d070c18276324e6c846ee0',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','01a210302a2e768682a48cc464097a18','01a210302f1a7743bd9609a34f39f0de','R28','1.0.0','urgent','shown',1,0,'the nurse or person in charge','{"uuid": "517f6b52-238c-5867-bd50-d8fc3b91c878", "summary": "Do not hide medicine in food or drink. Someone asked to hide a medicine in food or drink: yes", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Someone asked to hide a medicine in food or drink: yes\n\nHiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "source": {"label": "NICE quality standard QS85, statement 6. Covert medicines administration; protocol R28 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "be118a84-1ce9-5476-b876-bd7982604011", "isRecommended": true}, {"label": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "uuid": "ed09de1a-5bae-536b-a738-6c51300e437d", "isRecommended": true}, {"label": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "uuid": "50d39513-3db1-5543-b0f0-cbf3b256167c", "isRecommended": true}, {"label": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "uuid": "7bc38d53-f748-5750-af3a-70933f83c049", "isRecommended": true}], "overrideReasons": [], "links": [{"label": "NICE quality standard QS85, statement 6. Covert medicines administration", "url": "https://nice.org.uk/guidance/QS85/chapter/quality-statement-6-covert-medicines-administration", "type": "absolute"}, {"label": "NICE guideline SC1. Managing medicines in care homes. 2014", "url": "https://www.nice.org.uk/guidance/sc1", "type": "absolute"}, {"label": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "url": "https://www.careengland.org.uk/care-planning-tool-restriction-and-restraint/", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R28", "version": "1.0.0", "title": "Do not hide medicine in food or drink", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "state": "suggest", "tier": "urgent", "theme": "medication", "hard_stop": true, "never_folded": true, "confidential": false, "actors": ["nurse", "aide", "manager"], "informed": ["GP", "pharmacist"], "due_minutes": 0, "due_basis": "published", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "do_not_hide_it", "who": ["nurse", "aide"], "do": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "state": "do", "within_minutes": 0}, {"order": 2, "id": "urgent_need", "who": ["nurse"], "do": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "state": "do", "within_minutes": 240, "intervention": "INT_MED_REVIEW"}, {"order": 3, "id": "capacity_and_meeting", "who": ["nurse", "manager"], "do": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "state": "do", "within_minutes": 2880}], "because": [{"text": "Someone asked to hide a medicine in food or drink: yes", "leaf": "med", "got": true, "result": true}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "D", "basis": "A national quality standard on hidden medicines, guidance on medicines in care homes, and the law on capacity.", "cite": [{"key": "QS85", "cite": "NICE quality standard QS85, statement 6. Covert medicines administration", "status": "confirmed"}, {"key": "SC1", "cite": "NICE guideline SC1. Managing medicines in care homes. 2014", "status": "secondary"}, {"key": "MCA", "cite": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "Hiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "inform_family": "As part of the meeting.", "close_when": "An authorisation with an end date is stored, or the request is closed."}}}','sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d','2026-03-10 14:30:00.000000','2026-03-10 14:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'');
INSERT INTO "suggestion_card" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a2103038e57012bb964fadaf79a474',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','01a210302a2e768682a48cc464097a18','01a210302f1a7743bd9609a34f39f0de','R07','1.0.0','urgent','shown',0,0,'the nurse or person in charge','{"uuid": "879472a4-1a3f-5652-a33f-50783834fa68", "summary": "May be unwell. Temperature: 38.25 \u00b0C, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Temperature: 38.25 \u00b0C, just now\n\nBeing upset or different may be the first sign of a serious infection.", "source": {"label": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2; protocol R07 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "44459173-0b5f-5257-8156-209274bf4a03", "isRecommended": true}, {"label": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "uuid": "32654b97-b68e-54fa-aa49-7bcbe489dd00", "isRecommended": true}, {"label": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "uuid": "34e256e6-0705-5e75-83cb-e52738a6a590", "isRecommended": true}, {"label": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "uuid": "3a18eb98-b5a0-5de4-9eeb-777419be56c8", "isRecommended": true}, {"label": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "uuid": "1401221a-d96c-5643-b536-127b3aad11eb", "isRecommended": true}, {"label": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "uuid": "a66672f7-9993-5aaa-97dc-3c7054778aea", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [], "extension": {"attune.explain": {"protocol": "R07", "version": "1.0.0", "title": "May be unwell", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "state": "suggest", "tier": "urgent", "theme": "physical_cause", "hard_stop": false, "never_folded": true, "confidential": false, "actors": ["nurse", "aide"], "informed": ["GP"], "due_minutes": 30, "due_basis": "default", "threshold_basis": "default", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "stay_and_tell", "who": ["aide"], "do": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "state": "do", "within_minutes": 0}, {"order": 2, "id": "observations", "who": ["nurse"], "do": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "state": "do", "within_minutes": 30, "intervention": "INT_NURSE_REVIEW"}, {"order": 3, "id": "call_the_doctor", "who": ["nurse"], "do": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "state": "do", "within_minutes": 60, "intervention": "INT_GP_REVIEW"}, {"order": 4, "id": "ambulance", "who": ["aide", "nurse"], "do": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "state": "do", "within_minutes": 0, "intervention": "INT_EMERGENCY"}, {"order": 5, "id": "no_dipstick_alone", "who": ["nurse"], "do": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "state": "do"}], "because": [{"text": "Temperature: 38.25 \u00b0C, just now", "leaf": "obs", "got": 38.25, "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "C", "basis": "A national early warning score, guidance on urine infections, and the list of causes in the body.", "cite": [{"key": "NEWS2", "cite": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2", "status": "unconfirmed"}, {"key": "UKHSA_UTI", "cite": "UKHSA diagnostic guide for UTI: no dipsticks to diagnose UTI over age 65", "status": "unconfirmed"}, {"key": "PINCHME", "cite": "PINCH ME table, RCP journals; nursingnotes.co.uk", "status": "confirmed"}, {"key": "Consensus", "cite": "Design default: clinically sensible, no published figure found; needs the sign-off of the home''s clinical lead", "status": "design_default"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "Being upset or different may be the first sign of a serious infection.", "inform_family": "The same day.", "close_when": "A cause is found, or the observations are back to usual."}}}','sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d','2026-03-10 14:30:00.000000','2026-03-10 15:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'');
INSERT INTO "suggestion_card" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a2103038ed77f9b2fd393735dc5c31',2,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','01a210302a2e768682a48cc464097a18','01a210302f1a7743bd9609a34f39f0de','R02','1.0.0','urgent','withdrawn',0,0,'the nurse or person in charge','{"uuid": "bc3e97e6-e53b-50d0-ab72-f8b152373fd1", "summary": "Pain is likely. PAINAD: 4, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "016cb4bc-9d33-5719-81e1-61f3105075b3", "isRecommended": true}, {"label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "uuid": "4ddbaa3e-4656-5e57-a6a2-3f5af994b3df", "isRecommended": true}, {"label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "uuid": "c61b9d5c-b0eb-53cc-a771-fad83d8372a8", "isRecommended": false}, {"label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "uuid": "1cae8251-0dfa-5685-be07-deaa35f106bf", "isRecommended": true}, {"label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "uuid": "9e458880-ae24-5524-ba7a-cb440a75f8f9", "isRecommended": true}, {"label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "uuid": "35efee44-2436-5399-86e0-a1565c8c62ce", "isRecommended": true}, {"label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "uuid": "37e88bac-92ea-5b83-a613-ba2cdd63ff08", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [{"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute"}, {"label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R02", "version": "1.0.0", "title": "Pain is likely", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d", "state": "suggest", "tier": "urgent", "theme": "pain", "hard_stop": false, "never_folded": false, "confidential": false, "actors": ["nurse", "aide"], "informed": [], "due_minutes": 60, "due_basis": "default", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "look_for_the_cause", "who": ["nurse"], "do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 2, "id": "offer_relief", "who": ["nurse"], "do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "state": "check_first", "within_minutes": 60, "intervention": "INT_PRN_ANALGESIC", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."]}, {"order": 3, "id": "be_gentle", "who": ["aide"], "do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "state": "do", "within_minutes": 0, "intervention": "INT_COMFORT"}, {"order": 4, "id": "score_again", "who": ["nurse"], "do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "state": "do", "within_minutes": 120, "intervention": "INT_PAIN_CHECK"}, {"order": 5, "id": "plan_around_care", "who": ["nurse"], "do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "state": "do"}, {"order": 6, "id": "ask_the_prescriber", "who": ["nurse"], "do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "state": "do", "within_minutes": 4320, "intervention": "INT_GP_REVIEW"}], "because": [{"text": "PAINAD: 4, just now", "leaf": "assessment", "got": 4.0, "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "left_out": [], "record": [], "also": [], "evidence": {"grade": "B", "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "inform_family": "", "close_when": "A second score is below the limit."}}}','sha256:d47a05d0ecc659c43ebaa8e5a70527ab47350fb446f811204f4efe3ff0651e9d','2026-03-10 14:30:00.000000','2026-03-10 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'');
INSERT INTO "suggestion_card" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303acc76ec9e8d90ca3baae75e',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','01a210302a2e768682a48cc464097a18','01a210303aba7278bb6c6bcd1ff26acf','R33','1.0.0','emergency','shown',0,1,'the manager or safeguarding lead (the one above them, if they are involved)','{"uuid": "7a5acf4a-17d5-56ed-979c-a0bd5d897563", "summary": "Possible abuse or neglect. Worried about abuse or neglect", "indicator": "critical", "detail": "This app has not called anyone. Tell the manager or safeguarding lead (the one above them, if they are involved) now.\n\n**Why** Worried about abuse or neglect\n\nIt is a legal duty. Sudden fear or distress near one person can be the only sign.", "source": {"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024; protocol R33 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "38095a0e-b37a-560e-8705-348e6e01148f", "isRecommended": true}, {"label": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "uuid": "4dfe1582-dff6-5a37-83ff-1d5c03c2acf5", "isRecommended": true}, {"label": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "uuid": "932d0405-1eb7-538f-85e1-e222f921bf42", "isRecommended": true}, {"label": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "uuid": "1074f8e2-2f20-50f2-9c4b-06ffe9dca262", "isRecommended": true}, {"label": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "uuid": "79eb3adb-6a7b-5a63-b5dd-4d1f56a226c6", "isRecommended": true}, {"label": "Keep the person who is named away from residents until it is decided.", "uuid": "c7fd2753-e212-5f09-b32f-9b7cd49e4d3d", "isRecommended": true}], "overrideReasons": [], "links": [{"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "url": "https://cqc.org.uk/guidance-providers/regulations-enforcement/regulation-18-notification-other-incidents", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R33", "version": "1.0.0", "title": "Possible abuse or neglect", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6dc7e175637317ecd7f5d4520c624fe5a8ef4f83e8ac481a9578b86c6e7aefcf", "state": "suggest", "tier": "emergency", "theme": "safeguarding", "hard_stop": false, "never_folded": true, "confidential": true, "actors": ["aide", "nurse", "manager"], "informed": [], "due_minutes": 15, "due_basis": "default", "threshold_basis": "regulatory", "tell": "the manager or safeguarding lead (the one above them, if they are involved)", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "make_safe_and_listen", "who": ["aide", "nurse"], "do": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "state": "do", "within_minutes": 0, "intervention": "INT_MAKE_SAFE"}, {"order": 2, "id": "tell_the_lead", "who": ["aide", "nurse"], "do": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "state": "do", "within_minutes": 15}, {"order": 3, "id": "write_the_facts", "who": ["nurse"], "do": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 4, "id": "report_england", "who": ["manager"], "do": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "state": "do", "within_minutes": 120}, {"order": 5, "id": "keep_apart", "who": ["manager"], "do": "Keep the person who is named away from residents until it is decided.", "state": "do", "within_minutes": 120}], "because": [{"text": "Worried about abuse or neglect", "leaf": "event", "got": null, "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [], "left_out": [], "record": [], "also": [], "evidence": {"grade": "D", "basis": "The law on reporting abuse in England and in nursing homes of the United States.", "cite": [{"key": "CQC18", "cite": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "status": "confirmed"}, {"key": "CMSabuse", "cite": "42 CFR 483.12(c) and CMS FAQ 12 Jan 2018: 2 h / 24 h reporting", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "It is a legal duty. Sudden fear or distress near one person can be the only sign.", "inform_family": "As the safeguarding lead decides.", "close_when": "The reference of the report is stored."}}}','sha256:6dc7e175637317ecd7f5d4520c624fe5a8ef4f83e8ac481a9578b86c6e7aefcf','2026-03-10 14:30:00.000000','2026-03-10 14:45:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'');
INSERT INTO "suggestion_card" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303ad57405b62c3295da07223c',1,'2026-03-10 14:30:00.000000','01a210302a1a71e6a9946851790b0105','01a210302a2e768682a48cc464097a18','01a210303aba7278bb6c6bcd1ff26acf','R02','1.0.0','urgent','shown',0,0,'the nurse or person in charge','{"uuid": "a3401d50-fb06-57c8-92f8-8f1f1e4d00f9", "summary": "Pain is likely. PAINAD: 4, just now", "indicator": "warning", "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "selectionBehavior": "any", "suggestions": [{"label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "uuid": "0da59aea-0a14-5af5-8b44-29ba3404f310", "isRecommended": true}, {"label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "uuid": "3f9a1034-c6b9-58f5-ae96-b0dd559b7f72", "isRecommended": true}, {"label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "uuid": "cf2cc411-1c4b-5ceb-ba4e-684626d927e5", "isRecommended": false}, {"label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "uuid": "35b448b6-5d9c-5819-a175-f28c294a7449", "isRecommended": true}, {"label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "uuid": "bf4778d8-f767-5eea-bef9-505694d195c6", "isRecommended": true}, {"label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "uuid": "646d5ef5-a094-55bc-a89d-e565b17eae50", "isRecommended": true}, {"label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "uuid": "c28ac053-f8e6-595a-a21a-56a0ee1318b9", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "links": [{"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute"}, {"label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute"}], "extension": {"attune.explain": {"protocol": "R02", "version": "1.0.0", "title": "Pain is likely", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6dc7e175637317ecd7f5d4520c624fe5a8ef4f83e8ac481a9578b86c6e7aefcf", "state": "suggest", "tier": "urgent", "theme": "pain", "hard_stop": false, "never_folded": false, "confidential": false, "actors": ["nurse", "aide"], "informed": [], "due_minutes": 60, "due_basis": "default", "threshold_basis": "published", "tell": "the nurse or person in charge", "warnings": [], "steps": [{"order": 0, "id": "step-zero", "who": ["aide", "nurse", "manager"], "do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "state": "do", "within_minutes": 0}, {"order": 1, "id": "look_for_the_cause", "who": ["nurse"], "do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "state": "do", "within_minutes": 60, "intervention": "INT_NURSE_REVIEW"}, {"order": 2, "id": "offer_relief", "who": ["nurse"], "do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "state": "check_first", "within_minutes": 60, "intervention": "INT_PRN_ANALGESIC", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."]}, {"order": 3, "id": "be_gentle", "who": ["aide"], "do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "state": "do", "within_minutes": 0, "intervention": "INT_COMFORT"}, {"order": 4, "id": "score_again", "who": ["nurse"], "do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "state": "do", "within_minutes": 120, "intervention": "INT_PAIN_CHECK"}, {"order": 5, "id": "plan_around_care", "who": ["nurse"], "do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "state": "do"}, {"order": 6, "id": "ask_the_prescriber", "who": ["nurse"], "do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "state": "do", "within_minutes": 4320, "intervention": "INT_GP_REVIEW"}], "because": [{"text": "PAINAD: 4, just now", "leaf": "assessment", "got": 4.0, "result": true, "at": "2026-03-10T14:30:00+00:00"}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "left_out": [], "record": [], "also": [], "evidence": {"grade": "B", "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "review_by": "2027-11-24", "approved_by": ""}, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "inform_family": "", "close_when": "A second score is below the limit."}}}','sha256:6dc7e175637317ecd7f5d4520c624fe5a8ef4f83e8ac481a9578b86c6e7aefcf','2026-03-10 14:30:00.000000','2026-03-10 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'');
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
INSERT INTO "summary_release" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030399e74c1b9e36e533044d8c9',1,'2026-03-10 14:30:00.000000','01a210302a0e7049bd453d62f6cdc946','01a21030398674e3843bccfad3cb8b1d','01a210302ece736bbe777d524e17db30');
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
INSERT INTO "tried" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210302f1a7743bd9609a34f39f0de','INT_CALM_APPROACH','01a210302a2e768682a48cc464097a18','2026-03-10',3,1);
INSERT INTO "tried" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a21030393c711f91a2084e2b29b23d','INT_CALM_APPROACH','01a210302a2e768682a48cc464097a18','2026-03-10',NULL,1);
INSERT INTO "tried" VALUES('01a2103028d772cc84e6e2f5c0ca87e9','01a210303aba7278bb6c6bcd1ff26acf','INT_CALM_APPROACH','01a210302a2e768682a48cc464097a18','2026-03-10',3,1);
CREATE INDEX ix_sign_in_try_old ON sign_in_try (next_try_at);
CREATE INDEX ix_access_log_resident ON access_log (home_id, resident_id, at);
CREATE INDEX ix_firing_recent ON firing (home_id, resident_id, at);
CREATE INDEX ix_assessment_total_latest ON assessment_total (home_id, resident_id, code, at);
CREATE INDEX ix_draft_author ON draft (home_id, author_id, updated_at);
CREATE INDEX ix_family_summary_resident ON family_summary (home_id, resident_id, month);
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
CREATE INDEX ix_tried_home ON tried (home_id, code, local_date, resident_id, value, counts);
CREATE INDEX ix_tried_resident ON tried (home_id, resident_id, code, local_date, value, counts);
CREATE TRIGGER record_version_no_update BEFORE UPDATE ON record_version BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER record_version_no_delete BEFORE DELETE ON record_version BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER outcome_no_update BEFORE UPDATE ON outcome BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER outcome_no_delete BEFORE DELETE ON outcome BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END;
COMMIT;
