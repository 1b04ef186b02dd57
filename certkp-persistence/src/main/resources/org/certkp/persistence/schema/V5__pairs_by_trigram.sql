-- On PostgreSQL a search finds the names by their trigrams, so it takes no longer with more pairs. Where the server does
-- not have the extension, or certkp's user may not create it, the index of V4 stays and a search compares every name.
${postgresql}DO $$
${postgresql}BEGIN
${postgresql}    CREATE EXTENSION IF NOT EXISTS pg_trgm;
${postgresql}    CREATE INDEX pair_by_trigram ON certificate_key_pair USING gin (name_search gin_trgm_ops);
${postgresql}    DROP INDEX pair_by_name_search;
${postgresql}EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
${postgresql}    RAISE WARNING 'A search will compare every name, because the extension pg_trgm is not there: %', SQLERRM;
${postgresql}END $$;
