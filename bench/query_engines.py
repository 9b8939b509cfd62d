"""One question to a pulled folder, by one engine: imports of each chapter, the largest first.

    python query_engines.py ENGINE FOLDER

The folder is what `deno task pull` fills; for `pandas_answers` one with the API's answers.
"""

import sys

engine, folder = sys.argv[1:]
FILES = f"{folder}/**/*.parquet"


def by_duckdb():
    import duckdb

    return duckdb.sql(f"""
        select I_COMMODITY, sum(GEN_VAL_MO) as value
        from '{FILES}'
        where year >= 2013
        group by I_COMMODITY order by value desc
    """).fetchall()


def by_clickhouse():
    import chdb

    answer = chdb.query(f"""
        select I_COMMODITY, sum(GEN_VAL_MO) as value
        from file('{FILES}', Parquet)
        where year >= 2013
        group by I_COMMODITY order by value desc
        settings use_hive_partitioning = 1
    """, "TabSeparated")
    lines = str(answer).strip().splitlines()
    return [(code, int(value)) for code, value in (line.split("\t") for line in lines)]


def by_spark():
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    spark.read.parquet(folder).createOrReplaceTempView("imports")
    rows = spark.sql("""
        select I_COMMODITY, sum(GEN_VAL_MO) as value
        from imports
        where year >= 2013
        group by I_COMMODITY order by value desc
    """).collect()
    return [(row.I_COMMODITY, row.value) for row in rows]


def by_pandas():
    import pandas as pd

    rows = pd.read_parquet(folder, columns=["I_COMMODITY", "GEN_VAL_MO", "year"])
    sums = rows[rows["year"].astype(int) >= 2013].groupby("I_COMMODITY")["GEN_VAL_MO"].sum()
    return list(sums.sort_values(ascending=False).items())


def by_pandas_answers():
    import glob
    import json

    import pandas as pd

    parts = []
    for path in sorted(glob.glob(f"{folder}/*.json")):
        with open(path, encoding="utf-8") as file:
            header, *rows = json.load(file)
        parts.append(pd.DataFrame(rows, columns=header))
    rows = pd.concat(parts)
    rows = rows[rows["CTY_CODE"].str.match(r"[1-8]\d{3}$")]  # Without groupings and the world.
    sums = rows.assign(value=rows["GEN_VAL_MO"].astype("int64")).groupby("I_COMMODITY")["value"].sum()
    return list(sums.sort_values(ascending=False).items())


rows = globals()[f"by_{engine}"]()
print(sum(value for _, value in rows), len(rows), rows[0][0])
