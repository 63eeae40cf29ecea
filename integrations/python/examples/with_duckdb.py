import sys

import duckdb
import videoid_lens

# DuckDB's threads take turns in Python: with shorter turns they wait less for each other.
sys.setswitchinterval(0.0005)


def verdict(documents):
    return videoid_lens.verdicts(documents)


con = duckdb.connect()
con.create_function("verdict", verdict, ["VARCHAR"], videoid_lens.DUCKDB_TYPE, type="arrow")

con.sql("CREATE TABLE verdicts AS SELECT id, verdict(document) AS verdict FROM 'results.parquet'")

print(
    con.sql("""
        SELECT verdict.status, verdict.agreement, verdict.error_code, count(*) AS results
        FROM verdicts
        GROUP BY ALL
        ORDER BY results DESC
    """)
)
print(
    con.sql("""
        SELECT reason.code, reason.subject, count(*) AS results
        FROM (SELECT unnest(verdict.reasons) AS reason FROM verdicts)
        WHERE reason.effect = 'decisive'
        GROUP BY ALL
        ORDER BY results DESC
        LIMIT 10
    """)
)
