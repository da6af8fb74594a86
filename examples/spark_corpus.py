"""A table of many articles, made with Spark: loose files are packed, read by all workers, and written as Parquet.

python examples/spark_corpus.py [FOLDER or packed.parquet] [TARGET] [TABLE]

It needs PySpark 4 with Java 17, and `wikiinfobox[arrow]` where the workers run.
"""

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

from wikiinfobox import arrow

SCHEMAS = {
    "articles": arrow.SCHEMA_ARTICLES,
    "fields": arrow.SCHEMA_FIELDS,
    "links": arrow.SCHEMA_LINKS,
    "sides": arrow.SCHEMA_SIDES,
    "findings": arrow.SCHEMA_FINDINGS,
}


def session() -> SparkSession:
    """The session that spark-submit was asked for, or one of this machine alone."""
    builder = SparkSession.builder.appName("wikiinfobox")
    for key, value in {
        # Of each batch all bytes are held, and all rows; 1,000 files are enough to make up for the cost of a batch.
        "spark.sql.execution.arrow.maxRecordsPerBatch": "1000",
        # What a task reads: some seconds of work, so that all workers have some until the end.
        "spark.sql.files.maxPartitionBytes": "8m",
        "spark.sql.files.openCostInBytes": "64k",
    }.items():
        builder = builder.config(key, value)
    if "PYSPARK_GATEWAY_PORT" not in os.environ:  # not started by spark-submit
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else workers take whatever is called python3
        for key, value in {
            "spark.master": f"local[{os.cpu_count()}]",
            "spark.driver.host": "127.0.0.1",
            "spark.ui.enabled": "false",
            "spark.sql.shuffle.partitions": "2",
        }.items():
            builder = builder.config(key, value)
    return builder.getOrCreate()


def table_of(files: DataFrame, table: str) -> DataFrame:
    """The rows of a table, of files as `arrow.pack` writes them. What could not be read is a row with its error."""
    schema = files.sparkSession.createDataFrame(SCHEMAS[table].empty_table()).schema
    return files.mapInArrow(partial(arrow.parse_batches, table=table), schema)


def main(source: str, target: str, table: str = "sides") -> None:
    spark = session()
    with tempfile.TemporaryDirectory() as folder:
        packed = source
        if Path(source).is_dir():
            packed = str(Path(folder, "packed.parquet"))
            print(f"{arrow.pack(source, packed):,} files packed")
        table_of(spark.read.parquet(packed), table).write.mode("overwrite").parquet(target)
    written = spark.read.parquet(target)
    errors = written.where("error IS NOT NULL").count()
    print(f"{written.count() - errors:,} rows of {table}, {errors:,} files that could not be read")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        main(*sys.argv[1:])
    else:
        with tempfile.TemporaryDirectory() as place:
            main(sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).parent), str(Path(place, "table")))
