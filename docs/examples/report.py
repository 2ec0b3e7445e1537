#!/usr/bin/env python3
"""Reports how far a task is, from Python:  report.py UNIT TASK PERCENT [METRIC=FIGURE]...

A task with figures is judged by them and not by the percent: report.py gxj linhe-2026/009 40 m1=10

Needs confluent-kafka and avro (on Debian: python3-confluent-kafka, python3-avro). The environment says where and as whom:
DUBAN_BOOTSTRAP and DUBAN_REGISTRY, and on a secured cluster DUBAN_USER, DUBAN_PASSWORD and DUBAN_CA (a PEM file); passwords
take librdkafka 2.6.1 or newer, as Kafka 4 refuses those of older ones.
"""
import base64
import datetime
import io
import json
import os
import ssl
import struct
import sys
import urllib.request
import uuid

import avro.io
import avro.schema
from confluent_kafka import Producer


def latest_schema(topic):
    """Id and text of the schema of a topic's values."""
    request = urllib.request.Request(f"{os.environ['DUBAN_REGISTRY']}/subjects/{topic}-value/versions/latest")
    if "DUBAN_USER" in os.environ:
        login = f"{os.environ['DUBAN_USER']}:{os.environ['DUBAN_PASSWORD']}"
        request.add_header("Authorization", "Basic " + base64.b64encode(login.encode()).decode())
    trusted = ssl.create_default_context(cafile=os.environ.get("DUBAN_CA"))
    with urllib.request.urlopen(request, timeout=10, context=trusted) as answer:
        found = json.load(answer)
    return found["id"], found["schema"]


def encode(schema_id, schema, record):
    """The Confluent wire format: a zero byte, the schema's id, the record in Avro's binary encoding."""
    out = io.BytesIO()
    out.write(struct.pack(">bI", 0, schema_id))
    avro.io.DatumWriter(avro.schema.parse(schema)).write(record, avro.io.BinaryEncoder(out))
    return out.getvalue()


def producer(errors):
    settings = {
        "bootstrap.servers": os.environ["DUBAN_BOOTSTRAP"],
        "enable.idempotence": True,  # a retry never reports twice
        "message.timeout.ms": 30_000,
        "error_cb": errors.append,
    }
    if "DUBAN_USER" in os.environ:
        settings.update({
            "security.protocol": "SASL_SSL",
            "sasl.mechanisms": "SCRAM-SHA-512",
            "sasl.username": os.environ["DUBAN_USER"],
            "sasl.password": os.environ["DUBAN_PASSWORD"],
            "ssl.ca.location": os.environ["DUBAN_CA"],
        })
    return Producer(settings)


def main(unit, task, percent, *values):
    topic = f"duban.progress.v1.{unit}"
    schema_id, schema = latest_schema(topic)
    record = {field["name"]: field.get("default") for field in json.loads(schema)["fields"]}
    record.update(
        eventId=str(uuid.uuid4()),  # keep it and send it again if in doubt: it counts once
        task=task,
        unit=unit,
        asOf=datetime.date.today(),
        percent=float(percent),
        values={metric: float(figure) for metric, figure in (value.split("=", 1) for value in values)},
    )
    errors = []
    places = []

    def delivered(error, message):
        if error is not None:
            errors.append(error)
        else:
            places.append(f"{message.topic()}/{message.partition()}/{message.offset()}")

    sender = producer(errors)
    sender.produce(topic, key=task, value=encode(schema_id, schema, record), on_delivery=delivered)
    sender.flush(30)
    if not places:
        sys.exit(f"Not reported: {errors[-1].str() if errors else 'the broker did not answer in time'}")
    print(places[0], record["eventId"])


if __name__ == "__main__":
    if len(sys.argv) < 4 or any("=" not in value for value in sys.argv[4:]):
        sys.exit(__doc__)
    main(*sys.argv[1:])
