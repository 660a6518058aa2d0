#!/bin/sh
# fastjsonschema reads a schema of 2020-12 by the rules of draft 7, and says nothing.
#
# fastjsonschema 2.22.3 on CPython 3, against jsonschema 4.26.0. A schema names its dialect in `$schema`, and an implementation
# that does not know it should not go on as if it did: a vocabulary that is required must be understood, or the schema refused
# (JSON Schema Core 2020-12, 8.1.2). fastjsonschema has drafts 4, 6 and 7 and takes another name for the last of these. Keywords
# that came later are passed over: an amount without its currency (`dependentRequired`), a misspelt field
# (`unevaluatedProperties`), a row whose columns have other types (`prefixItems`) and a bound beside a `$ref` all pass. The other
# way round `minContains` 0 is not known, and a list is refused in which nothing need be.
#
# Seen:
#                                          fastjsonschema   jsonschema
#   dependentRequired, no currency         valid            invalid
#   unevaluatedProperties, field more      valid            invalid
#   $ref with maximum 3, value 5           valid            invalid
#   minContains 0, nothing contained       invalid          valid
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet fastjsonschema==2.22.3 jsonschema==4.26.0
"$work/env/bin/python" - <<'PYTHON'
import fastjsonschema
import jsonschema

for rules, value, first, second in (
        ({"dependentRequired": {"amount": ["currency"]}}, {"amount": 45000}, True, False),
        ({"properties": {"amount": {"type": "number"}}, "unevaluatedProperties": False}, {"amount": 45000, "curency": "EUR"}, True, False),
        ({"prefixItems": [{"type": "string"}, {"type": "number"}]}, [45000, "1.1"], True, False),
        ({"$ref": "#/$defs/years", "maximum": 3, "$defs": {"years": {"type": "integer"}}}, 5, True, False),
        ({"contains": {"const": "donor"}, "minContains": 0}, ["state"], False, True),
        ({"required": ["amount"]}, {}, False, False)):
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **rules}
    jsonschema.Draft202012Validator.check_schema(schema)
    try:
        fastjsonschema.validate(schema, value)
        seen = True
    except fastjsonschema.JsonSchemaValueException:
        seen = False
    other = jsonschema.validators.validator_for(schema)(schema).is_valid(value)
    print(rules, value, seen, other)
    assert (seen, other) == (first, second)
PYTHON
