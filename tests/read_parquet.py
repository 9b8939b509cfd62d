"""Reads a Parquet file, or a folder of them, with one engine, and prints what it found as JSON.

Arguments: engine, path, measure. The path is a file, or a folder in Hive layout.
"""

import json
import os
import sys

engine, path, measure = sys.argv[1:]
pattern = f"{path}/**/*.parquet" if os.path.isdir(path) else path


def by_duckdb():
    import duckdb

    rows = f"read_parquet('{pattern}', hive_partitioning = true)"
    schema = duckdb.sql(f"describe select * from {rows}").fetchall()
    found = duckdb.sql(
        f"select count(*), sum({measure}), count(*) - count({measure}), "
        f"min(time)::varchar, max(time)::varchar, min(CTY_CODE) from {rows}"
    ).fetchall()[0]
    return [f"{name}: {kind}" for name, kind, *_ in schema], found


def by_polars():
    import polars as pl

    rows = pl.read_parquet(pattern, hive_partitioning=True)
    found = (
        rows.height,
        rows[measure].sum(),
        rows[measure].null_count(),
        str(rows["time"].min()),
        str(rows["time"].max()),
        rows["CTY_CODE"].min(),
    )
    return [f"{name}: {kind}" for name, kind in rows.schema.items()], found


def by_pyarrow():
    import pyarrow.dataset as ds

    return describe(ds.dataset(path, partitioning="hive", exclude_invalid_files=True).to_table())


def by_arrow_file():
    import pyarrow as pa

    return describe(pa.ipc.open_file(path).read_all())


def describe(table):
    import pyarrow.compute as pc

    found = (
        table.num_rows,
        pc.sum(table[measure]).as_py(),
        table[measure].null_count,
        str(pc.min(table["time"]).as_py()),
        str(pc.max(table["time"]).as_py()),
        pc.min(table["CTY_CODE"].cast("string")).as_py(),
    )
    return [f"{field.name}: {field.type}" for field in table.schema], found


def notes():
    import pyarrow as pa
    import pyarrow.parquet as pq

    if os.path.isdir(path):
        return {}
    arrow = engine == "arrow_file"
    schema = pa.ipc.open_file(path).schema if arrow else pq.read_schema(path)
    return {key.decode(): value.decode() for key, value in (schema.metadata or {}).items()}


readers = {
    "duckdb": by_duckdb,
    "polars": by_polars,
    "pyarrow": by_pyarrow,
    "arrow_file": by_arrow_file,
}
schema, (rows, total, nulls, first, last, code) = readers[engine]()
print(
    json.dumps(
        {
            "schema": schema,
            "rows": rows,
            "sum": str(total),
            "nulls": nulls,
            "months": [first, last],
            "code": code,
            "notes": notes(),
        }
    )
)
