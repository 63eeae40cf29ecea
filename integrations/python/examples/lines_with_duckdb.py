import duckdb
import videoid_lens


def verdict(documents):
    return videoid_lens.verdicts(documents)


con = duckdb.connect()
con.create_function("verdict", verdict, ["VARCHAR"], videoid_lens.DUCKDB_TYPE, type="arrow")

# Lines as they are: DuckDB's own reader of JSON would stop at the first broken one, or leave out why it is null.
con.sql("""
    CREATE TABLE verdicts AS
    SELECT verdict(document) AS verdict
    FROM read_csv('results.ndjson', columns = {'document': 'VARCHAR'}, auto_detect = false, header = false,
                  delim = '\0', quote = '', escape = '', max_line_size = 17_000_000)
""")
print(con.sql("SELECT verdict.error_code, count(*) AS results FROM verdicts GROUP BY ALL ORDER BY results DESC"))
