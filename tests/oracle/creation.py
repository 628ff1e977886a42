EXPRESSIONS = {}
def cases():
    return []
